import { readFileSync } from 'node:fs';
import { rgb } from 'd3';

/** tokens.css 里的三套颜色：浅、深、印。 */
export type Scheme = 'light' | 'dark' | 'print';

const css = readFileSync('src/styles/tokens.css', 'utf8');

const blockAfter = (opening: RegExp): string => {
  const found = opening.exec(css);
  if (!found) throw new Error(`tokens.css 里没有 ${opening}`);
  const from = found.index + found[0].length;
  return css.slice(from, css.indexOf('}', from));
};

const valuesIn = (block: string) =>
  new Map(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\s*;/g)].map(([, name = '', value = '']) => [name, value]),
  );

const light = valuesIn(blockAfter(/^:root \{/m));
export const schemes: Readonly<Record<Scheme, ReadonlyMap<string, string>>> = {
  light,
  dark: new Map([...light, ...valuesIn(blockAfter(/:root:where\(:not\(\.light\)\) \{/))]),
  print: new Map([...light, ...valuesIn(blockAfter(/@media print \{\s*:root \{/))]),
};

const linear = (byte: number) => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const byte = (part: number) => {
  const value = Math.min(1, Math.max(0, part));
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
};

/** WCAG 的相对亮度与对比度。 */
const luminance = (color: string) => {
  const { r, g, b } = rgb(color);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** 色觉障碍（完全缺一种视锥）看到的样子：Machado、Oliveira、Fernandes 2009 的矩阵。 */
const sights: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  一般: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  红色盲: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  绿色盲: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  蓝色盲: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
export const sightNames = Object.keys(sights);
export function seenBy(sight: string, color: string): string {
  const { r, g, b } = rgb(color);
  const [red, green, blue] = [linear(r), linear(g), linear(b)];
  const [x = 0, y = 0, z = 0] = (sights[sight] ?? []).map((row) => byte(row[0] * red + row[1] * green + row[2] * blue));
  return rgb(x, y, z).formatHex();
}
