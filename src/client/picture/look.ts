/** 一个元素在页上的样子：属性 → 算好的值。 */
export type Look = Readonly<Record<string, string>>;

/** 会传给子元素的：与父元素不同才写，根上全写。 */
const inherited =
  'fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin paint-order font-family font-size font-weight font-variant-numeric text-anchor dominant-baseline marker-end visibility';

/** 后两样只管自己：不是初值（1 或 none）才写。 */
export const lookNames: readonly string[] = `${inherited} opacity text-decoration-line`.split(' ');

/** 读一个元素现在的样子；引用只留 #id，有的浏览器写成全址。 */
export function lookOf(element: Element): Look {
  const computed = getComputedStyle(element);
  const value = (name: string) => computed.getPropertyValue(name).replace(/url\("?[^"#]*#([^"]+?)"?\)/, 'url(#$1)');
  return Object.fromEntries(lookNames.map((name) => [name, value(name)]));
}

/** 在父元素的样子之上，还要写哪些声明；根元素没有父元素。 */
export const declarations = (look: Look, parent: Look = {}): string =>
  lookNames
    .filter((name) => (/^(opa|text-d)/.test(name) ? !/^(1|none)$/.test(look[name] ?? '') : look[name] !== parent[name]))
    .map((name) => `${name.replace('n-line', 'n')}:${look[name]}`)
    .join(';');
