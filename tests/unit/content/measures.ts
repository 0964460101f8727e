import type { EntryOf } from '../../../src/schema/kinds.ts';
import { type Measure, measuresOf } from '../../../src/schema/policy.ts';
import { realContent } from '../real-content.ts';

const { graph, site } = await realContent();

export { graph, site };

export const policies = [...graph.entries.values()].filter(
  (entry): entry is EntryOf<'policies'> => entry.kind === 'policies',
);

/** 真的内容里的每项措施，带上出错时好找的名字。 */
export const measures: { name: string; measure: Measure }[] = policies.flatMap(({ slug, data }) =>
  measuresOf(data).map((measure) => ({ name: `${slug}#${measure.id}`, measure })),
);

/** 不合规矩的名字；应当是空的。 */
export const offenders = (wrong: (measure: Measure) => boolean) =>
  measures.filter(({ measure }) => wrong(measure)).map(({ name }) => name);
