import { z } from 'astro/zod';
import { day, slug, text } from './fields.ts';

/** 没有值时必须说的原因；它们是真实的值，可以筛选，不等于空白。 */
export const absenceReasons = ['来源未载明', '未核查', '已查未得', '待公布', '不适用', '不公开'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** 一个值的出处：不写 source 时沿用条目级 sources。 */
interface Provenance {
  source?: string | undefined;
  at?: string | undefined;
  asOf?: string | undefined;
  note?: string | undefined;
}
export interface Stated<T> extends Provenance {
  state: 'stated';
  value: T;
  also: Stated<T>[];
}
export interface Inferred<T> extends Provenance {
  state: 'inferred';
  value: T;
  /** 推得的依据，例如“题名”。 */
  from: string;
}
export interface Absent extends Provenance {
  state: 'absent';
  reason: AbsenceReason;
}
export type Claim<T> = Stated<T> | Inferred<T> | Absent;

export const absent = (reason: AbsenceReason): Absent => ({ state: 'absent', reason });

export const isAbsenceReason = (raw: unknown): raw is AbsenceReason => absenceReasons.includes(raw as AbsenceReason);

export const provenanceShape = {
  source: slug.optional(),
  at: text.optional(),
  asOf: day.optional(),
  note: text.optional(),
};

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !(raw instanceof Date);

/**
 * 一个字段的“主张”：明载、推断或缺。作者可以写
 * 值本身（明载，出处沿用条目）、缺的原因、`{value, source, at, …}`、
 * `{value, from: 依据}`（推断）、`{absent: 原因, note}`；
 * 几个来源说法不一时用 `also: [{value, source}]` 并列，不取舍。
 * 整个字段不写，等于“未核查”。
 */
export function claim<S extends z.ZodType>(inner: S) {
  type T = z.output<S>;
  const other = z.strictObject({ value: inner, ...provenanceShape });
  const long = z.strictObject({
    value: inner,
    from: text.optional(),
    also: z.array(other).default([]),
    ...provenanceShape,
  });
  const missing = z.strictObject({ absent: z.enum(absenceReasons), ...provenanceShape });

  return z
    .unknown()
    .optional()
    .transform((raw, context): Claim<T> => {
      const parse = <P extends z.ZodType>(schema: P): z.output<P> | undefined => {
        const result = schema.safeParse(raw);
        if (result.success) return result.data;
        for (const issue of result.error.issues) context.issues.push({ ...issue, input: raw } as never);
        return undefined;
      };
      if (raw === undefined) return absent('未核查');
      if (raw === null) {
        context.issues.push({
          code: 'custom',
          input: raw,
          message: `写了字段名却没有值；写出值，或写明原因：${absenceReasons.join('、')}`,
        });
        return z.NEVER;
      }
      if (isAbsenceReason(raw)) return absent(raw);
      if (isRecord(raw) && 'absent' in raw) {
        const parsed = parse(missing);
        if (!parsed) return z.NEVER;
        const { absent: reason, ...provenance } = parsed;
        return { state: 'absent', reason, ...provenance };
      }
      if (isRecord(raw) && 'value' in raw) {
        const parsed = parse(long);
        if (!parsed) return z.NEVER;
        const { value, from, also, ...provenance } = parsed as z.output<typeof long> & { value: T };
        if (from !== undefined) return { state: 'inferred', value, from, ...provenance };
        const others = also as ({ value: T } & Provenance)[];
        return {
          state: 'stated',
          value,
          ...provenance,
          also: others.map((o) => ({ state: 'stated' as const, ...o, also: [] })),
        };
      }
      const parsed = parse(inner);
      return parsed === undefined ? z.NEVER : { state: 'stated', value: parsed as T, also: [] };
    });
}

/** 字段：中文名、值的格式、给作者的一句提示。页面上的事实表按声明的次序排。 */
export const field = <S extends z.ZodType>(label: string, inner: S, hint: string) => ({
  label,
  hint,
  claim: claim(inner),
});

/** 字段表 → zod 形状，供 strictObject 展开。 */
export function claimShape<F extends Record<string, { claim: z.ZodType }>>(fields: F) {
  return Object.fromEntries(Object.entries(fields).map(([key, { claim }]) => [key, claim])) as {
    [K in keyof F]: F[K]['claim'];
  };
}
