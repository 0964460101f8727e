import { type PeriodFacts, statusOn } from './period-status.ts';
import { type WindowFacts, windowOn } from './window-status.ts';

/** 一行字和它的证据记号：● 明载、◐ 推断、○ 缺（字是缺的原因）。 */
export type ComparePart = readonly [mark: '●' | '◐' | '○', text: string];

/** 文件页头的几行，次序就是表里的次序；状态、有效性另算另排。 */
export const headLabels = ['层级', '发文机关', '文号', '成文日期', '发布日期', '施行日期', '规划期', '有效性'] as const;
/** 措施的几行。 */
export const measureLabels = ['支持方向', '方式', '给谁', '给多少', '条件', '申报窗口', '问谁'] as const;

export interface CompareMeasure {
  id: string;
  title: string;
  /** 照 measureLabels 的次序。 */
  cells: readonly (readonly ComparePart[])[];
  window?: WindowFacts;
}

export interface ComparePolicy {
  slug: string;
  title: string;
  /** 站内网址，以 / 起。 */
  href: string;
  level: string;
  /** 照 headLabels 的次序。 */
  cells: readonly (readonly ComparePart[])[];
  period: PeriodFacts;
  measures: readonly CompareMeasure[];
  /** 一项措施也没有时，为什么。 */
  absence?: string;
  sources: readonly ComparePart[];
}

/** 表里的一列：整份文件，或其中一项措施。 */
export interface CompareSide {
  policy: ComparePolicy;
  measure?: CompareMeasure | undefined;
}

export type CompareVerdict = '相同' | '不同' | '有缺，比不了' | '';

export interface CompareRow {
  label: string;
  verdict: CompareVerdict;
  cells: ComparePart[][];
}

const textOf = (parts: readonly ComparePart[]) => parts.map(([, text]) => text).join('\n');

/** 有一格整格缺，就不能说同或不同：缺的那一格也许写着同样的话。 */
function verdictOf(cells: readonly (readonly ComparePart[])[]): CompareVerdict {
  if (cells.length < 2) return '';
  if (cells.some((parts) => parts.every(([mark]) => mark === '○'))) return '有缺，比不了';
  return new Set(cells.map(textOf)).size === 1 ? '相同' : '不同';
}

const measuresIn = ({ policy, measure }: CompareSide) => (measure ? [measure] : policy.measures);

/** 窗口写了日子的，补一句看的那天是开是关。 */
function windowParts(parts: readonly ComparePart[], window: WindowFacts | undefined, today: string): ComparePart[] {
  if (window?.open === undefined && window?.close === undefined) return [...parts];
  return [...parts, ['◐', `${windowOn(window, today).text}，按 ${today} 算`]];
}

function measureCell(side: CompareSide, at: number, today: string): ComparePart[] {
  const measures = measuresIn(side);
  if (measures.length === 0) return [['○', side.policy.absence ?? '没有收录措施']];
  return measures.flatMap(({ title, cells, window }) => {
    const own = cells[at] ?? [];
    const parts = measureLabels[at] === '申报窗口' ? windowParts(own, window, today) : own;
    // 一份文件几项措施，各说各的；只有一项时题目在上面一行
    return measures.length === 1 ? [...parts] : parts.map(([mark, text]): ComparePart => [mark, `${title}：${text}`]);
  });
}

/** 两三份文件或措施并排，在 today（年月日）看；相同、不同写成字，有缺的不比。 */
export function compareRows(sides: readonly CompareSide[], today: string): CompareRow[] {
  const row = (label: string, cellOf: (side: CompareSide) => ComparePart[]): CompareRow => {
    const cells = sides.map(cellOf);
    return { label, verdict: verdictOf(cells), cells };
  };
  const status = ({ policy: { period } }: CompareSide): ComparePart[] => {
    const { status: name, text, caveat } = statusOn(period, today);
    const mark = name === '无期限信息' ? '○' : '◐';
    return [[mark, text], ...(caveat === undefined ? [] : [['○', caveat] as const])];
  };
  const titles = (side: CompareSide): ComparePart[] => {
    const measures = measuresIn(side);
    if (measures.length === 0) return [['○', side.policy.absence ?? '没有收录措施']];
    return measures.map(({ title }) => ['●', title]);
  };
  return [
    ...headLabels.map((label, i) => row(label, ({ policy }) => [...(policy.cells[i] ?? [])])),
    row('状态', status),
    row('措施', titles),
    ...measureLabels.map((label, i) => row(label, (side) => measureCell(side, i, today))),
    { ...row('来源', ({ policy }) => [...policy.sources]), verdict: '' },
  ];
}

/** “3 行不同，5 行相同，9 行有缺、比不了”。 */
export function compareTally(rows: readonly CompareRow[]): string {
  const count = (word: CompareVerdict) => rows.filter(({ verdict }) => verdict === word).length;
  return `${count('不同')} 行不同，${count('相同')} 行相同，${count('有缺，比不了')} 行有缺、比不了`;
}
