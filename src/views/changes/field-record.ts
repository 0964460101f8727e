import type { Kind } from '../../schema/kind-names.ts';

/** 一个字段写成的文字。主张另有记号和依据；依据里的出处写编号（sources/x），题名改了也认得。 */
export interface FieldText {
  value: string;
  mark?: string;
  basis?: string;
}

export type RecordKind = Kind | 'measures' | 'nodes';

/** data/fields.json 的一项：一个条目、一条链上的一个环节，或一份政策里的一项措施。 */
export interface FieldRecord {
  id: string;
  kind: RecordKind;
  /** 环节属于哪条链，措施属于哪份政策。 */
  parent?: string;
  chains: string[];
  title: string;
  /** 相对于站点根。 */
  url: string;
  /** 中文名 → 文字。没有列出的主张都是“未核查”。 */
  fields: Record<string, FieldText>;
}

/** 题名不在 fields 里，比出不同时用这个名字。 */
export const titleLabel = '题名';

/** 正文不整篇放，只写字数和记号。 */
export const proseLabel = '正文';
/** 只是又核对了一遍也会改的两项：比较时另说，不混在改动里。 */
export const checkedLabel = '最后核对';
export const seenLabel = '出处看到于';

/** 形状变了就加一：读旧版时先看它。 */
export const FIELDS_FORMAT = 1;

/** data/fields.json 全文。 */
export interface FieldsFile {
  format: number;
  edition: string;
  license: string;
  records: FieldRecord[];
}

/** 从前的一版，比较时要的几样。 */
export interface PreviousEdition {
  /** 版次日。 */
  edition: string;
  /** 全部文件的摘要，清单里写着。 */
  version: string;
  /** fields：有全部字段；entries：那一版还没有 data/fields.json，只有 data/entries.json 里的几项。 */
  detail: 'fields' | 'entries';
  records: FieldRecord[];
}

/** 从前的一版须早于本版；不是就说出怎么办。 */
export function editionOrderProblem(previous: string, edition: string): string | undefined {
  if (previous < edition) return undefined;
  return previous === edition
    ? `两份都是 ${edition} 版，没有先后可比。内容改过的，先把 content/site.yaml 的 edition 改成新的版次日`
    : `给的那份是 ${previous} 版，比本版（${edition}）还新。换一份更早的；本版内容更新的，把 content/site.yaml 的 edition 改成新的版次日`;
}
