const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

/** 一个元素的 XML；没有值的属性不写，content 已是 XML。 */
export const xml = (name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = '') =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(`${value}`)}"`))
    .join('')}>${content}</${name}>`;
