import MagicString from 'magic-string';
import type { ScriptRegister } from './classic-scripts.ts';
import { contentPolicy } from './content-policy.ts';
import { rewriteCss } from './css-links.ts';
import { type PageElement, pageElements } from './page-elements.ts';
import type { PageLinks } from './page-links.ts';
import { relativeUrl, rootOf } from './resolve-link.ts';
import { rewriteAttribute } from './url-attributes.ts';

/** 脚本要知道的目录（以 `/` 结尾，名字随内容变）和文件，都相对于站点根，写在 `<html data-…>` 上。 */
export interface PageFolders {
  /** 检索索引。 */
  readonly search?: string;
  /** 用到才装的脚本。 */
  readonly parts?: string;
  /** service worker 的文件；没有就是不用。 */
  readonly worker?: string;
}

export interface RewrittenPage {
  readonly html: string;
  /** 可以用 `#` 指到的名字。 */
  readonly ids: ReadonlySet<string>;
}

/** 浏览器会执行的脚本类型；其余（JSON、ld+json、模板）是数据块。 */
const RUNS = /^(?:|text\/javascript|application\/javascript)$/i;

/** 把一页改成放在哪里都能打开的样子。问题记在 `links` 里，模块脚本登记到 `scripts`。 */
export function rewritePage(
  source: string,
  page: string,
  links: PageLinks,
  scripts: ScriptRegister,
  folders: PageFolders = {},
): RewrittenPage {
  const edit = new MagicString(source);
  const [kept, dropped] = partition(pageElements(source, edit), isDropped);
  for (const element of dropped) element.remove();
  for (const element of kept) rewriteAttributes(element, page, links);
  const inlineScripts = kept.flatMap((element) => rewriteScript(element, page, links, scripts) ?? []);
  const inlineStyles = kept.flatMap((element) => rewriteStyle(element, links) ?? []);

  const html = kept.find(({ tag }) => tag === 'html');
  const head = kept.find(({ tag, attrs }) => tag === 'meta' && attrs.has('charset')) ?? kept.find(isHead);
  if (!html?.start || !head?.start) {
    links.problems.push({ page, link: html?.start ? '<head>' : '<html>', reason: '页面没有写出这个标签' });
    return { html: source, ids: new Set() };
  }
  const policy = contentPolicy({
    inlineScripts,
    inlineStyles,
    hasStyleAttributes: kept.some(({ attrs }) => attrs.has('style')),
  });
  html.replaceAttr('data-root', '');
  const places = Object.entries({ root: rootOf(page), ...folders }).map(([name, place]) => ` data-${name}="${place}"`);
  edit.appendLeft(html.start.from + '<html'.length, places.join(''));
  edit.appendLeft(head.start.to, `<meta http-equiv="content-security-policy" content="${policy}">`);
  return { html: edit.toString(), ids: pageIds(kept, page, links) };
}

/** 预加载模块已无意义；旧的策略由新的代替。 */
function isDropped({ tag, attrs }: PageElement): boolean {
  if (tag === 'link') return /\bmodulepreload\b/i.test(attrs.get('rel') ?? '');
  return tag === 'meta' && /^content-security-policy$/i.test(attrs.get('http-equiv') ?? '');
}

function isHead({ tag }: PageElement): boolean {
  return tag === 'head';
}

function rewriteAttributes(element: PageElement, page: string, links: PageLinks) {
  if (element.tag === 'base') {
    links.problems.push({ page, link: '<base>', reason: '不能用 <base>：链接都已改成相对地址' });
  }
  for (const [name, value] of element.attrs) {
    if (name === 'crossorigin' || name === 'integrity') element.replaceAttr(name, '');
    if (name.startsWith('on')) {
      links.problems.push({
        page,
        link: `${name}="${value}"`,
        reason: '内容安全策略不许页内事件属性',
        hint: '写进脚本文件',
      });
    }
    const rewritten = rewriteAttribute(element.tag, name, value, links.resolve);
    if (rewritten !== undefined && rewritten !== value) element.setAttr(name, rewritten);
  }
}

/** 模块脚本改成普通的 defer 脚本；返回仍留在页内、须列入策略的脚本。 */
function rewriteScript(
  element: PageElement,
  page: string,
  links: PageLinks,
  scripts: ScriptRegister,
): string | undefined {
  if (element.tag !== 'script') return undefined;
  const { attrs } = element;
  const src = attrs.get('src');
  const isModule = attrs.get('type') === 'module';
  if (src !== undefined) {
    const file = links.fileOf(src);
    if (file && isModule) scripts.addEntry(file);
    else if (file) scripts.keep(file);
    if (isModule) element.replaceAttr('type', attrs.has('async') ? '' : 'defer');
    return undefined;
  }
  if (!isModule) return RUNS.test(attrs.get('type') ?? '') ? element.text : undefined;
  // 页内模块脚本等文档读完才执行，普通的页内脚本不会等；改成外部的 defer 脚本，次序与时机都不变。
  element.replaceAttr('type', `defer src="${relativeUrl(page, scripts.addInline(element.text))}"`);
  element.setText('');
  return undefined;
}

function rewriteStyle(element: PageElement, links: PageLinks): string | undefined {
  if (element.tag !== 'style') return undefined;
  const css = rewriteCss(element.text, links.resolve);
  if (css !== element.text) element.setText(css);
  return css;
}

function pageIds(elements: readonly PageElement[], page: string, links: PageLinks): Set<string> {
  const ids = new Set<string>();
  for (const { tag, attrs, inTemplate } of elements) {
    const id = attrs.get('id');
    if (inTemplate || !id) continue;
    if (ids.has(id)) links.problems.push({ page, link: `#${id}`, reason: `同一页里 id 重复（<${tag}>）` });
    ids.add(id);
  }
  for (const { tag, attrs } of elements) if (tag === 'a' && attrs.get('name')) ids.add(attrs.get('name') ?? '');
  return ids;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [rest: T[], matching: T[]] {
  return [items.filter((item) => !test(item)), items.filter(test)];
}
