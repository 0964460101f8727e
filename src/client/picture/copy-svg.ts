import { declarations, type Look, lookNames, lookOf } from './look.ts';
import type { StyleClasses } from './style-classes.ts';
import { escapeXml, xml } from './xml.ts';

/** 供脚本、样式和读屏用的属性，单独一个文件里没有用。 */
const FOR_PAGE = /^(class|style|role|tabindex|target|href|xmlns|data-.*|aria-.*)$/;

/** 自己不显示、被别处用 url(#…) 指着的：名字要留，也不当隐藏的略去。 */
const POINTED_AT = /^(marker|pattern|\w+Gradient|clipPath|mask|filter|defs)$/;

/**
 * 照页上现在的样子抄一个元素里的东西，得到 XML：样式变成短类名，隐藏的不抄。
 * 链接：有网址的改成全址，从磁盘打开的去掉，免得单独一个文件里都是断链。
 */
export function copyChildren(parent: Element, look: Look, styles: StyleClasses, onWeb: boolean): string {
  return [...parent.childNodes]
    .map((child) => (child instanceof Element ? copy(child, look, styles, onWeb) : escapeXml(child.textContent ?? '')))
    .join('');
}

function copy(source: Element, parent: Look, styles: StyleClasses, onWeb: boolean): string {
  const name = source.localName;
  const isPointedAt = POINTED_AT.test(name);
  // 题与说明由文件自己写。
  if (/^(title|desc)$/.test(name) || (!isPointedAt && getComputedStyle(source).display === 'none')) return '';
  const look = lookOf(source);
  const attributes: Record<string, string | undefined> = { class: styles.nameOf(declarations(look, parent)) };
  for (const { name: key, value } of source.attributes)
    if (key === 'id' ? isPointedAt : !FOR_PAGE.test(key) && !lookNames.includes(key)) attributes[key] = value;
  const link = source.getAttribute('href');
  if (onWeb && link !== null) attributes['href'] = new URL(link, document.baseURI).href;
  return xml(name, attributes, copyChildren(source, look, styles, onWeb));
}
