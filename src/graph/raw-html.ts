/** 正文里可以直接写的标签：只管字和表的样子，不执行、不取东西、不收输入。 */
const allowed = new Set(
  (
    'b strong i em u s del ins mark small sub sup kbd abbr ruby rt rp q code pre span br wbr hr details summary ' +
    'blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td'
  ).split(' '),
);
const alone = new Set(['br', 'wbr', 'hr']);
const attributes = new Set(['title', 'lang', 'colspan', 'rowspan', 'scope', 'start', 'open']);

/** 只认最规矩的写法：各家浏览器对不规矩的写法读法不一，读得出两种意思的一概不收。 */
const tags = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z]+(?:="[^"<>]*"|='[^'<>]*')?)*)\s*(\/?)>|<!--(?!>|->)[^>]*?-->|</gi;
const attribute = /([a-z]+)(?:="[^"]*"|='[^']*')?/gi;

/** 一篇正文读到这里的情形，就地增减。 */
export interface RawTags {
  /** 还没有关上的标签：名字和所在的行；读完全文还剩下的就是忘了关的。 */
  readonly open: { readonly name: string; readonly line: number }[];
  /** 已经报过不能用的，关的那一半不再报一遍。 */
  readonly refused: Set<string>;
}

interface RawFault {
  /** 相对这一段的行，从 0 起。 */
  readonly row: number;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}

/** 一个标签能不能用；能就是 undefined。名字照作者写的。 */
export function tagFault(name: string, names: readonly string[]): Pick<RawFault, 'message' | 'hint'> | undefined {
  if (!allowed.has(name.toLowerCase())) return { message: `正文里不能用 <${name}> 标签`, hint: onlyMarkdown };
  const extra = names.find((key) => !attributes.has(key));
  return extra === undefined ? undefined : { message: `正文的标签里不能有 ${extra} 属性`, hint: '删去这个属性' };
}

const onlyMarkdown = '删去它；链接、图片用 Markdown 的写法，要写出 < 这个字就写 &lt;';

/**
 * 核对正文里的一段 HTML。
 * @param line 这一段从第几行起
 */
export function rawFaults(html: string, { open, refused }: RawTags, line: number): RawFault[] {
  const faults: RawFault[] = [];
  for (const { 0: whole, 1: closing, 2: written, 3: rest = '', index } of html.matchAll(tags)) {
    if (whole.startsWith('<!--')) continue;
    const row = html.slice(0, index).split('\n').length - 1;
    const refuse = (message: string, hint = onlyMarkdown) =>
      faults.push({ row, value: cut(html, index), message, hint });
    if (written === undefined) {
      refuse('正文里的标签写得不规矩');
      continue;
    }
    const name = written.toLowerCase();
    const fault = tagFault(written, namesIn(rest));
    if (fault) {
      if (!refused.has(name) || closing === '') refuse(fault.message, fault.hint);
      refused.add(name);
    } else if (alone.has(name)) continue;
    else if (closing === '') open.push({ name, line: line + row });
    else if (open.at(-1)?.name === name) open.pop();
    else refuse(`</${name}> 前面没有与它配对的 <${name}>`, '一开一关，里层先关');
  }
  return faults;
}

const namesIn = (rest: string) => [...rest.matchAll(attribute)].map(([, key = '']) => key);

const LONGEST = 60;
const cut = (html: string, at: number) => {
  const end = html.indexOf('>', at) + 1;
  return html.slice(at, Math.min(end > 0 ? end : html.length, at + LONGEST)).replace(/\s+/g, ' ');
};
