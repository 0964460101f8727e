import { rewriteCss } from './css-links.ts';

const URL_ATTRIBUTES = new Set(['href', 'xlink:href', 'src', 'poster', 'action', 'formaction']);
const SRCSET = new Set(['srcset', 'imagesrcset']);
const CANDIDATE = /\s*(\S*[^\s,])(\s+[\d.]+[wxh])?\s*(?:,|$)/g;

/** 一个属性若装着地址，给出改写后的值；不装地址的返回 undefined。 */
export function rewriteAttribute(
  element: string,
  name: string,
  value: string,
  resolve: (link: string) => string,
): string | undefined {
  if (URL_ATTRIBUTES.has(name) || (name === 'data' && element === 'object')) return resolve(value);
  if (SRCSET.has(name)) {
    const candidates = [...value.matchAll(CANDIDATE)].map(([, url = '', size = '']) => `${resolve(url)}${size}`);
    return candidates.join(', ');
  }
  if (name === 'style') return rewriteCss(value, resolve);
  return undefined;
}
