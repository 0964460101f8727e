import type { Money } from '../schema/bodies.ts';
import type { Claim } from '../schema/claim.ts';
import type { Basis } from '../schema/fields.ts';
import type { Amount, Period } from '../schema/policy.ts';
import { type Citations, locatorText } from './citations.ts';

/** 三种证据记号：明载、推断（含编者归类）、缺。 */
export type Mark = 'stated' | 'inferred' | 'absent';
export const markLabels: Record<Mark, string> = { stated: '明载', inferred: '推断', absent: '缺' };
export const markOfBasis = (basis: Basis): Mark => (basis === '明文提及' ? 'stated' : 'inferred');

/** 事实表的一行：项目 · 记号 · 值 · 出处。 */
export interface FactRow {
  label: string;
  mark: Mark;
  /** 一个值的各部分；列表分行。 */
  values: string[];
  note?: string;
  locator: string;
  href?: string;
  /** 值是一句外文时是哪种语言，读屏软件换一种读法。 */
  lang?: 'en';
  /** 值是日期时，给机器读。 */
  datetime?: string;
  /** 重复题名、简介的，或本库说自己的：不收进检索，免得人人都命中。 */
  unsearched?: true;
}

export const moneyText = ({ value, unit, qualifier }: Money) => `${qualifier ?? ''}${value} ${unit}`;

/** 2019—2023 年；只到年的写“年”，到日的照写；一端缺就说“起”“止”。 */
export function periodText({ start, end }: Period): string {
  const year = (value: string) => (value.length === 4 ? `${value} 年` : value);
  if (start && end) {
    if (start === end) return year(start);
    return start.length === 4 && end.length === 4 ? `${start}—${end} 年` : `${start} 至 ${end}`;
  }
  return start ? `${year(start)}起` : `至 ${year(end ?? '')}`;
}

/** 字段值有几种形状；每种怎么写成文字只在这里定。 */
export function valueTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valueTexts);
  if (typeof value === 'object' && value !== null) {
    if ('currency' in value && 'value' in value) return [moneyText(value as Money)];
    if ('start' in value || 'end' in value) return [periodText(value as Period)];
    if ('open' in value || 'close' in value) {
      const { open, close, text } = value as { open?: string; close?: string; text?: string };
      return [[text, open && `${open} 起`, close && `${close} 止`].filter(Boolean).join('，')];
    }
    return [(value as Amount).text];
  }
  return [String(value)];
}

/** 两个以上的拉丁字母词：缩写、型号不算，它们在中文里照中文的念法。 */
const isEnglish = (text: string) => /^[A-Za-z]+(?:(?:, |[ -])[A-Za-z]+)+$/.test(text);

const isDay = (text: string) => /^\d{4}(-\d{2}){0,2}$/.test(text);

/** 一个主张 → 表里的一行或几行（各来源说法不一时并列）。 */
export function factRows(label: string, name: string, claim: Claim<unknown>, citations: Citations): FactRow[] {
  if (claim.state === 'absent') {
    const locator = claim.source === undefined ? '' : locatorText(citations.of(claim.source, claim.at));
    return [{ label, mark: 'absent', values: [claim.reason], locator, ...(claim.note ? { note: claim.note } : {}) }];
  }
  const row = (
    mark: Mark,
    one: {
      value: unknown;
      source?: string | undefined;
      at?: string | undefined;
      asOf?: string | undefined;
      note?: string | undefined;
    },
    from?: string,
  ): FactRow => {
    const values = valueTexts(one.value);
    const note = [from && `由${from}推得`, one.asOf && `截至 ${one.asOf}`, one.note].filter(Boolean).join('；');
    const first = values.length === 1 ? values[0] : undefined;
    return {
      label,
      mark,
      values,
      locator: locatorText(citations.ofField(name, one.source, one.at)),
      ...(note ? { note } : {}),
      ...(first !== undefined && isEnglish(first) ? { lang: 'en' } : {}),
      ...(first !== undefined && isDay(first) ? { datetime: first } : {}),
      ...(first !== undefined && /^https?:\/\//.test(first) ? { href: first } : {}),
    };
  };
  if (claim.state === 'inferred') return [row('inferred', claim, claim.from)];
  return [row('stated', claim), ...claim.also.map((other) => row('stated', other))];
}

/** 一张表里各记号的个数，标题旁的“点数”。 */
export interface Tally {
  stated: number;
  inferred: number;
  absent: number;
}
export function tallyOf(rows: readonly { mark: Mark }[]): Tally {
  const tally: Tally = { stated: 0, inferred: 0, absent: 0 };
  for (const { mark } of rows) tally[mark] += 1;
  return tally;
}
