import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldName } from '../../../src/graph/names.ts';
import { corpusEntry } from './corpus-entry.ts';
import type { CorpusRow } from './corpus-row.ts';

/** 语料里第几份（从 0 起）的标识。 */
export const corpusSlug = (index: number) => `corpus-${String(index + 1).padStart(5, '0')}`;

const ordinals = '二三四五六七八九';

/**
 * 题名、文号、日期都相同的几份，检查会当作重名；语料里它们确是不同的文本，
 * 第二份起在题名后注“（第二份）”，其余一字不动。
 */
export function corpusTitles(rows: readonly CorpusRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ title, number, date }) => {
    const key = `${foldName(title)}|${number ?? ''}|${date ?? ''}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? title.trim() : `${title.trim()}（第${ordinals[before - 1]}份）`;
  });
}

/** 政策之外，一个内容目录至少要有的几个文件。 */
const frame: Readonly<Record<string, string>> = {
  'site.yaml': `name: 语料库
district: 示例区
headline: 在语料里检索
description: 只作规模与检索测试的内容，不发布。
edition: 2026-01-01
baseDocument: corpus
chains: [bench]
keyIndicators: [bench-count]
searchExamples: [条例]
pageBudget: { home: 10240, entry: 10240 }
offlineApp: false
license: 只作测试。
correction: 只作测试。
`,
  'sources/corpus.md': `---
title: 评测所用的语料
summary: 规模与检索测试用的公开文件。
type: 基础文档
datePublished: 2020-01-01
checked: 2026-01-01
---
`,
  'chains/bench.md': `---
title: 评测所用的链
summary: 凑齐格式用的一条链。
strategy: 补链
order: 1
stages:
  - { id: bench-stage, name: 阶段, basis: 明文提及 }
lanes:
  - { id: bench-lane, name: 主链 }
nodes:
  - { id: bench-node, name: 评测所用的环节, stage: bench-stage, lane: bench-lane, kind: 环节, summary: 一个环节, basis: 明文提及 }
edges: []
sources:
  - { ref: corpus, at: 全文 }
checked: 2026-01-01
---
`,
  'indicators/bench-count.md': `---
title: 评测所用的份数
summary: 凑齐格式用的一个数。
value: 1
unit: 份
asWritten: 一份
asOf: { date: 2020 }
group: 总量
sources:
  - { ref: corpus, at: 全文 }
checked: 2026-01-01
---
`,
};

/** 把语料写成一个能通过内容检查的目录：每份文件一个政策条目，次序同语料。 */
export function writeCorpusContent(rows: readonly CorpusRow[], dir: string) {
  for (const folder of ['policies', 'sources', 'chains', 'indicators']) {
    mkdirSync(path.join(dir, folder), { recursive: true });
  }
  for (const [file, text] of Object.entries(frame)) writeFileSync(path.join(dir, file), text);
  const titles = corpusTitles(rows);
  rows.forEach((row, index) => {
    writeFileSync(path.join(dir, 'policies', `${corpusSlug(index)}.md`), corpusEntry(row, titles[index]));
  });
}
