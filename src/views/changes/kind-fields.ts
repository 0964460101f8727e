import type { Entry } from '../../schema/kinds.ts';
import type { Policy } from '../../schema/policy.ts';
import { edgeTexts } from './chain-fields.ts';
import { joined } from './claim-text.ts';

/** 中文名 → 文字；空的是没有。 */
export type PlainFields = Record<string, string | undefined>;

const yes = (value: boolean) => (value ? '是' : '否');

const policyPlain = (data: Policy): PlainFields => ({
  层级: data.level,
  记录等级: data.recordLevel,
  把握: data.confidence,
  全文: data.fullText,
  原文网址: data.originalUrl,
  措施收全: yes(data.measuresComplete),
});

/** 主张以外，各类条目自己的字段。 */
export function kindFields({ kind, data }: Entry): PlainFields {
  switch (kind) {
    case 'policies':
      return policyPlain(data);
    case 'platforms':
      return { 类型: data.type };
    case 'terms':
      return { 释义出自: data.definedBy };
    case 'sources':
      return { 类型: data.type, 网址: data.url, 给链接: yes(data.linkable) };
    case 'indicators':
      return {
        数值: `${data.qualifier ?? ''}${data.value} ${data.unit}`,
        来源写作: data.asWritten,
        截至: joined([data.asOf.date, data.asOf.basis]),
        分组: data.group,
        组内次序: `${data.order}`,
      };
    case 'chains':
      return {
        提法: data.strategy,
        次序: `${data.order}`,
        段: data.stages.map(({ name, basis, at, note }) => `${name}（${joined([basis, at, note])}）`).join('；'),
        带: data.lanes.map(({ name, note }) => (note === undefined ? name : `${name}（${note}）`)).join('；'),
        连线: edgeTexts(data).join('；'),
      };
    default:
      return {};
  }
}
