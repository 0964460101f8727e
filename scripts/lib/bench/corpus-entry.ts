import type { docTypes } from '../../../src/schema/vocabulary.ts';
import { guessLevel } from './corpus-level.ts';
import type { CorpusRow } from './corpus-row.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** 题名或种类能对上词表里文种的，从上往下取第一个；对不上的写“来源未载明”。 */
const typeRules: readonly (readonly [keyof typeof docTypes, (row: CorpusRow) => boolean])[] = [
  ['法律', ({ kind }) => kind === '法律' || kind === '宪法' || kind === '民法典'],
  ['政府工作报告', ({ kind, title }) => kind === '政府工作报告' || title.endsWith('政府工作报告')],
  ['实施细则', ({ title }) => title.endsWith('实施细则')],
  ['管理办法', ({ title }) => title.endsWith('管理办法')],
  ['行动计划', ({ title }) => /行动计划(（.*）)?$/.test(title)],
  ['实施方案', ({ title }) => /实施方案(（.*）)?$/.test(title)],
  ['实施意见', ({ title }) => title.endsWith('实施意见')],
  ['意见', ({ title }) => title.endsWith('意见')],
  ['决定', ({ title }) => title.endsWith('决定')],
  ['通知', ({ title }) => title.endsWith('通知')],
  ['公告', ({ title }) => title.endsWith('公告')],
];

/** 摘要取正文第一句，六十字以内。 */
function summaryOf(text: string): string {
  const sentence = /^[^。！？\n]+/.exec(text.trim())?.[0] ?? '无';
  const letters = [...sentence.trim()];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}

/** JSON 的字符串也是合法的 YAML 双引号字符串，什么字符都不会被误读。 */
const quoted = (value: string | null) => (value === null ? '来源未载明' : JSON.stringify(value));

/** 语料的一份文件 → 一个政策条目的全文；题名由调用者给，因为重名的要加后缀。 */
export function corpusEntry(row: CorpusRow, title = row.title): string {
  const docType = typeRules.find(([, fits]) => fits(row))?.[0] ?? '来源未载明';
  return `---
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(summaryOf(row.text))}
number: ${quoted(row.number)}
issuers: ${row.issuer === null ? '来源未载明' : `[${JSON.stringify(row.issuer)}]`}
dateMade: ${quoted(row.date)}
docType: ${docType}
level: ${guessLevel(row)}
recordLevel: 据转载
confidence: C
fullText: 已收
measures: 未核查
sources:
  - { ref: corpus, at: 全文 }
checked: 2026-01-01
---

${escapeMarkdown(row.text)}
`;
}
