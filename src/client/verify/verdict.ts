import { element } from '../element.ts';
import type { Damage } from './damage.ts';

/** 一类最多列这么多，其余只说数目。 */
const MOST = 200;

interface Kind {
  readonly of: Exclude<keyof Damage, 'packed'>;
  readonly word: string;
  readonly says: string;
}
const kinds: readonly Kind[] = [
  { of: 'missing', word: '缺', says: '清单里有，文件夹里没有' },
  { of: 'changed', word: '变', says: '内容和清单不同' },
  { of: 'unreadable', word: '坏', says: '有这个文件，读不出来' },
  { of: 'extra', word: '多', says: '清单里没有' },
];

/** 核对的结论，一句话。 */
export function verdictText(damage: Damage, listed: number): string {
  const found = kinds.filter(({ of }) => damage[of].length > 0);
  if (found.length === 0) return `完好：${listed} 个文件都在，内容都与清单相同。`;
  return `不合：${found.map(({ of, word }) => `${word} ${damage[of].length} 个`).join('，')}。`;
}

/** 逐个列出来，附上怎么办；完好时只在有压缩副本时说一句。 */
export function verdictList(damage: Damage): HTMLElement[] {
  const parts = kinds.filter(({ of }) => damage[of].length > 0).map((kind) => listOf(kind, damage[kind.of]));
  if (damage.missing.length + damage.changed.length + damage.unreadable.length > 0)
    parts.push(element('p', {}, '这一份不能用：请重新取一份完整的，解压到一个新的文件夹。'));
  if (damage.extra.length > 0) parts.push(element('p', {}, '多出来的文件不属于这一份：弄清来路，不需要就删去。'));
  if (damage.packed.length > 0)
    parts.push(
      element(
        'p',
        { class: 'quiet' },
        `另有 ${damage.packed.length} 个压缩副本（.gz、.br）没有查：它们要用 npm run verify 核对。`,
      ),
    );
  return parts;
}

function listOf({ word, says }: Kind, names: readonly string[]): HTMLElement {
  const rows = names.slice(0, MOST).map((name) => element('li', {}, name));
  const rest = names.length > MOST ? [element('li', { class: 'quiet' }, `还有 ${names.length - MOST} 个`)] : [];
  return element(
    'section',
    {},
    element('h3', {}, `${word} ${names.length} 个 `, element('span', { class: 'small quiet' }, says)),
    element('ul', {}, ...rows, ...rest),
  );
}
