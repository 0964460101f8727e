import { escapeText, tag } from '../diagrams/markup.ts';
import type { Site } from '../schema/site.ts';
import type { FeedItem } from './feed-items.ts';
import { fullAddress } from './site-address.ts';

export interface NumberedItem extends FeedItem {
  /** urn:uuid:…，永远不变。 */
  id: string;
}

/** XML 1.0 里不许有的控制字符，转义了也不行。 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: 要去掉的正是控制字符
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const text = (name: string, value: string, attributes = {}) =>
  tag(name, attributes, escapeText(value.replaceAll(forbidden, '')));

/** 来源只说是哪一天；写成北京时间那天零点。 */
const moment = (day: string) => `${day}T00:00:00+08:00`;

const feedFile = '/feed.xml';
/** 不知道主机时写相对网址（RFC 4287 准许），从订阅文件所在的地方算起。 */
const linkOf = (site: Site, href: string) => fullAddress(site, href) ?? href.slice(1);

function entryXml(item: NumberedItem, site: Site): string {
  return [
    '<entry>',
    text('id', item.id),
    text('title', `${item.kind}：${item.title}`),
    ...(item.published === undefined ? [] : [text('published', moment(item.published))]),
    text('updated', moment(item.updated)),
    tag('link', { rel: 'alternate', type: 'text/html', href: linkOf(site, item.href) }),
    tag('category', { term: item.kind }),
    text('summary', item.text, { type: 'text' }),
    '</entry>',
  ].join('\n');
}

/** 订阅文件的全文（Atom，RFC 4287）。 */
export function feedXml(items: readonly NumberedItem[], site: Site, id: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    text('id', id),
    text('title', `${site.name}：政策的发布、变动和期满`),
    text('updated', moment(site.edition)),
    tag('author', {}, text('name', site.name)),
    ...(site.address === undefined
      ? []
      : [tag('link', { rel: 'self', type: 'application/atom+xml', href: linkOf(site, feedFile) })]),
    tag('link', { rel: 'alternate', type: 'text/html', href: linkOf(site, '/policies/calendar.html') }),
    text('rights', site.license),
    ...items.map((item) => entryXml(item, site)),
    '</feed>',
    '',
  ].join('\n');
}
