import type MagicString from 'magic-string';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

/** 页面里的一个元素，连同改写它所需的位置。 */
export interface PageElement {
  readonly tag: string;
  readonly attrs: ReadonlyMap<string, string>;
  /** 在 `<template>` 里：链接照样改写，但 id 不算页上的锚点。 */
  readonly inTemplate: boolean;
  /** 开始标签在源码里的起止；源码里没写、由解析器补上的元素没有。 */
  readonly start?: { readonly from: number; readonly to: number };
  /** 唯一的文字子节点，用于 `<script>`、`<style>`。 */
  readonly text: string;
  setAttr(name: string, value: string): void;
  /** 用任意写法顶替一个属性；空串即删去。 */
  replaceAttr(name: string, source: string): void;
  setText(text: string): void;
  remove(): void;
}

/** 按源码次序列出全部元素，`<template>` 与内联 SVG 里的也在内；改动都记到 `edit`。 */
export function pageElements(source: string, edit: MagicString): PageElement[] {
  const found: PageElement[] = [];
  const visit = (node: Html.Node, inTemplate: boolean) => {
    if ('attrs' in node) found.push(toElement(node, inTemplate, edit));
    if ('content' in node) visit(node.content, true);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inTemplate);
  };
  // 按“不运行脚本”解析，<noscript> 里的链接才是元素而不是一段文字。
  visit(parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false }), false);
  return found;
}

function toElement(node: Html.Element, inTemplate: boolean, edit: MagicString): PageElement {
  const location = node.sourceCodeLocation;
  const tag = location?.startTag ?? location;
  const [child] = node.childNodes;
  const text = child?.nodeName === '#text' ? (child as Html.TextNode) : undefined;
  const replaceAttr = (name: string, source: string) => {
    const place = location?.attrs?.[name];
    if (place) edit.update(place.startOffset, place.endOffset, source);
  };
  return {
    tag: node.tagName,
    attrs: new Map(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value])),
    inTemplate,
    ...(tag && { start: { from: tag.startOffset, to: tag.endOffset } }),
    text: text?.value ?? '',
    setAttr: (name, value) => replaceAttr(name, `${name}="${escapeAttr(value)}"`),
    replaceAttr,
    setText(value) {
      const place = text?.sourceCodeLocation;
      if (place && value === '') edit.remove(place.startOffset, place.endOffset);
      else if (place) edit.update(place.startOffset, place.endOffset, value);
    },
    remove() {
      if (tag) edit.remove(tag.startOffset, tag.endOffset);
    },
  };
}

function escapeAttr(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
