import type { Claim, Inferred, Stated } from '../../schema/claim.ts';
import type { Attachment } from '../../schema/entry.ts';
import type { Entry } from '../../schema/kinds.ts';
import type { Amount, Condition } from '../../schema/policy.ts';
import { conditionWords } from '../condition-words.ts';
import { markLabels, valueTexts } from '../fact-view.ts';
import type { FieldText } from './field-record.ts';

type EntrySource = Entry['data']['sources'][number];

export const joined = (parts: readonly (string | undefined)[], mark = '；') => parts.filter(Boolean).join(mark);

/** 出处写编号和位置。 */
export const placeText = (source: string | undefined, at: string | undefined) =>
  joined([source && `sources/${source}`, at], ' ');

/** 挂到链、环节的一处，或一条关系：`chains/ic（明文提及；为什么；出处）`。 */
export const attachedText = (id: string, { basis, why, source, at }: Attachment) =>
  `${id}（${joined([basis, why, placeText(source, at)])}）`;

/** 字段自己的出处；沿用条目通用出处的不写，通用出处自成一个字段，免得添一条出处就处处改动。 */
function ownSources(
  name: string,
  { source, at }: { source?: string | undefined; at?: string | undefined },
  listed: readonly EntrySource[],
) {
  if (source !== undefined) return placeText(source, at);
  const named = listed.filter((row) => row.for?.includes(name));
  return named.length === 0 ? at : joined(named.map((row) => placeText(row.ref, at ?? row.at)));
}

/** 值的文字；数目、核对办法这些页面另写的也写上，改了才看得出。 */
function valueText(value: unknown): string {
  return [value].flat().flatMap(valueParts).join('；');
}

function valueParts(value: unknown): string[] {
  const texts = valueTexts(value);
  if (typeof value !== 'object' || value === null) return texts;
  const { test } = value as Condition;
  if (test !== undefined) return [`${texts.join('；')}（${conditionWords(test)}）`];
  const { max, each, rate, currency } = value as Amount;
  const numbers = joined(
    [max && `上限 ${max}`, each && `定额 ${each}`, rate && `比例 ${rate}`, currency].map((part) => part || undefined),
    ' ',
  );
  return numbers === '' ? texts : [`${texts.join('；')}（${numbers}）`];
}

/** 一个主张 → 文字；没写过、也没有说明的（未核查）是 undefined。几个来源说法不一的用“／”并列。 */
export function claimText(name: string, claim: Claim<unknown>, listed: readonly EntrySource[]): FieldText | undefined {
  if (claim.state === 'absent') {
    const basis = joined([claim.reason, claim.note, placeText(claim.source, claim.at)]);
    return basis === '未核查' ? undefined : { value: '', mark: markLabels.absent, basis };
  }
  const all: (Stated<unknown> | Inferred<unknown>)[] = claim.state === 'stated' ? [claim, ...claim.also] : [claim];
  const rule = claim.state === 'inferred' ? `由${claim.from}推得` : undefined;
  const bases = all.map((one) =>
    joined([rule, one.asOf && `截至 ${one.asOf}`, one.note, ownSources(name, one, listed)]),
  );
  return {
    value: all.map(({ value }) => valueText(value)).join(' ／ '),
    mark: markLabels[claim.state],
    ...(bases.some(Boolean) ? { basis: bases.join(' ／ ') } : {}),
  };
}
