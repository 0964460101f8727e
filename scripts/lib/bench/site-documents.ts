import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Entry, entryId } from '../../../src/schema/kinds.ts';
import { measuresOf } from '../../../src/schema/policy.ts';
import { parseFile } from '../parse-file.ts';
import { readContent } from '../read-content.ts';
import { type BenchDocument, type BenchMeasure, readPages } from './bench-document.ts';
import { benchText, fold } from './bench-text.ts';

/** 出处、引用、网址、标识是给程序看的，不算条目写了那个词。 */
const machineKeys = new Set([
  'ref',
  'url',
  'to',
  'source',
  'id',
  'from',
  'seen',
  'for',
  'verb',
  'basis',
  'checked',
  'stage',
  'lane',
]);

/** 字段里的每个值一行；数值和单位连写，“110”与“亿元”才合得成“110亿元”。 */
function* values(data: unknown): Generator<string> {
  if (typeof data === 'string' || typeof data === 'number') yield String(data);
  else if (Array.isArray(data)) for (const item of data) yield* values(item);
  else if (typeof data === 'object' && data !== null) {
    const record = data as Record<string, unknown>;
    if ('value' in record && 'unit' in record) yield `${record['value']}${record['unit']}`;
    for (const [key, value] of Object.entries(record)) if (!machineKeys.has(key)) yield* values(value);
  }
}

const nodeNames = (data: unknown): string[] =>
  ((data as { nodes?: { name: string; aliases?: string[] }[] }).nodes ?? []).flatMap((node) => [
    node.name,
    ...(node.aliases ?? []),
  ]);

const measures = (entry: Entry): BenchMeasure[] =>
  entry.kind === 'policies'
    ? measuresOf(entry.data).map((measure) => ({
        instrument: measure.instrument,
        text: benchText([entry.data.title, ...values(measure)].join('\n')),
      }))
    : [];

/**
 * 内容目录里的条目：字段的值和正文照文件里的，不经过索引。
 * 有的值不上页面（指标的分组），读者读不到，也就不算写了；`dir` 是建好的站点，用来看上没上。
 */
export async function siteDocuments(content: string, dir: string): Promise<BenchDocument[]> {
  const { entries } = await readContent(content);
  return entries.map((entry) => {
    const { data, body } = parseFile(entry.file, readFileSync(path.join(content, entry.file)));
    const url = `${entryId(entry)}.html`;
    const page = readPages(dir, url).folded;
    const shown = [...values(data)].filter((value) => page.includes(fold(value)));
    const prose = body.replace(/\]\([^)]*\)/g, '').replace(/[[\]*`#>|]/g, '');
    const { title, aliases } = entry.data;
    return {
      url,
      title,
      names: [title, ...aliases, ...(entry.kind === 'chains' ? nodeNames(data) : [])],
      own: benchText([...shown, prose].join('\n')),
      measures: measures(entry),
    };
  });
}
