/** 读出来的一个元素；文字已去转义。 */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
}

const tagOrText = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function unescaped(text: string): string {
  return text.replace(/&[a-z]*;?/g, (sign) => {
    const found = signs[sign];
    if (found === undefined) throw new Error(`没有转义的 &：${text}`);
    return found;
  });
}

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`重复的属性：${name}`);
    found.set(name, unescaped(value));
  }
  return found;
}

/** 照 XML 的规矩读一个元素：没有转义的 &、<、引号，没有闭合的标签，重复的属性，都抛错。 */
export function xmlTree(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let at = 0;
  for (const [whole, slash, name, attributes = '', empty] of source.matchAll(tagOrText)) {
    at += whole.length;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('根元素之后还有东西');
    if (name === undefined) parent.children.push(unescaped(whole));
    else if (slash === '/') {
      if (parent.name !== name) throw new Error(`</${name}> 对不上 <${parent.name}>`);
      open.pop();
    } else {
      const element: XmlElement = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (at < source.length) throw new Error(`读不懂：${source.slice(at, at + 60)}`);
  const [only, ...more] = root.children;
  if (open.length !== 1 || more.length > 0 || only === undefined || typeof only === 'string')
    throw new Error('不是刚好一个闭合的元素');
  return only;
}

/** 元素里的全部文字，连着写。 */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** 元素自己和里面的全部元素，照先后。 */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child)))];
}
