import type { Related, RelatedGroup, RelationMap } from '../../../src/diagrams/relation-map.ts';
import type { Tie, TieBlock, TieLine, TieMap } from '../../../src/diagrams/tie-map.ts';
import { dice } from './maps.ts';

/** 造一跳；只写测试在意的字段。 */
export function tie(id: string, rest: Partial<Tie> = {}): Tie {
  return { id, title: id, href: `#${id}`, reason: { mark: 'stated', text: '点名', locator: '' }, ...rest };
}

export function block(node: Tie, rest: Partial<TieBlock> = {}): TieBlock {
  return { node, chain: 1, near: { up: [], down: [] }, reach: [], ...rest };
}

const names = [
  '硅片',
  'MEMS 传感器',
  '工程总承包（EPC）',
  '财政部 税务总局关于集成电路企业增值税加计抵减政策的通知',
  'Semiconductor Manufacturing International Corporation',
  '中国制造2025南湖行动计划（2017—2020年）',
  'AI',
];
const notes = [
  '企业',
  '区 · 规划期已满（推算）',
  '集成电路 · 封装测试',
  '上游',
  '国家 · 38 天后期满，有效性未核查，以原文为准',
];
const reasons = [
  '点名',
  '来源把它与奥罗拉合称“集成电路设计和设备企业”，未分开',
  '供料，项目名写作射频及功率器件',
  '对象写“生产”企业，编者归到 MEMS 传感器；NMPA 2025-63 (a)(b)(c)',
];
const locators = ['', '一(三)', '[12] 第 3 段、第 5 段　[13]', 'http://www.example.org/a/very/long/address.html'];

type Pick = <T>(list: readonly T[]) => T;

function randomTie(pick: Pick, roll: (n: number) => number, id: string): Tie {
  return tie(id, {
    title: pick(names),
    reason: { mark: pick(['stated', 'inferred']), text: pick(reasons), locator: pick(locators) },
    ...(roll(5) > 0 ? { note: pick(notes), caution: roll(3) === 0 } : {}),
  });
}

/** 随机的牵连图：至多八个环节，右栏可空。 */
export function randomTies(seed: number): TieMap {
  const roll = dice(seed);
  const pick: Pick = (list) => list[roll(list.length)] as never;
  let next = 0;
  const one = () => {
    next += 1;
    return randomTie(pick, roll, `${next}`);
  };
  const some = (most: number) => Array.from({ length: roll(most + 1) }, one);
  const more = () => (roll(2) === 0 ? { more: { text: `另 3 份政策，见${pick(names)}`, href: '#more' } } : {});
  const bare = roll(6) === 0;
  const blocks = Array.from({ length: 1 + roll(8) }, () => {
    const reach = bare ? [] : some(5);
    return block(one(), {
      near: { up: some(3), down: some(3), ...more() },
      reach,
      ...more(),
      ...(reach.length === 0 ? { none: '本库没有收录点到这个环节的政策。' } : {}),
    });
  });
  return { entry: { title: pick(names), note: pick(notes) }, blocks, ...more() };
}

/** 随机的关系图；一边可以空着。 */
export function randomRelations(seed: number): RelationMap {
  const roll = dice(seed);
  const pick: Pick = (list) => list[roll(list.length)] as never;
  let next = 0;
  const item = (): Related => {
    next += 1;
    return { id: `${next}`, title: pick(names), href: '#x', note: pick(notes), mark: pick(['stated', 'inferred']) };
  };
  const side = (most: number): RelatedGroup[] =>
    Array.from({ length: roll(most + 1) }, () => ({
      verb: pick(['位于', '负责的措施', '参与建设']),
      items: Array.from({ length: 1 + roll(4) }, item),
      ...(roll(3) === 0 ? { more: { text: '另 16 条', href: '#relations' } } : {}),
    }));
  const incoming = side(3);
  return {
    entry: { title: pick(names), note: pick(notes) },
    incoming,
    outgoing: incoming.length === 0 ? [...side(2), { verb: '发布', items: [item()] }] : side(3),
  };
}

export interface Region {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** 一行字占的地方；wide 是加粗放宽的比例。 */
export function lineRegion(line: TieLine, size: number, widthOf: (text: string, size: number) => number): Region {
  const text = line.locator === undefined ? line.text : `${line.text}${line.text === '' ? '' : '　'}${line.locator}`;
  return { name: text, x: line.x, y: line.y - size + 1, width: widthOf(text, size), height: size + 2 };
}

export const apart = (a: Region, b: Region): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** 线段是否进入一块地方的内部；贴边不算。 */
export const enters = (a: { x: number; y: number }, b: { x: number; y: number }, box: Region): boolean =>
  Math.min(a.x, b.x) < box.x + box.width &&
  Math.max(a.x, b.x) > box.x &&
  Math.min(a.y, b.y) < box.y + box.height &&
  Math.max(a.y, b.y) > box.y;
