import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import { verbOf } from '../schema/verbs.ts';
import { danglingHint, type EdgeContext, type Found, optional } from './edge-context.ts';

/** relations 字段里写的关系。 */
export function relationEdges(entry: Entry, { entries }: EdgeContext, { edges, problems }: Found) {
  entry.data.relations.forEach((relation, i) => {
    const { file } = entry;
    const target = entries.get(relation.to);
    const verb = verbOf(relation.verb);
    if (!target) {
      problems.push({
        file,
        path: ['relations', i, 'to'],
        value: relation.to,
        missing: relation.to,
        message: `找不到“${relation.to}”`,
        hint: danglingHint(relation.to, entries),
      });
      return;
    }
    if (relation.to === entryId(entry)) {
      problems.push({
        file,
        path: ['relations', i, 'to'],
        value: relation.to,
        message: '关系指向了自己',
        hint: '改成对方的编号，或删去',
      });
      return;
    }
    if (!verb?.from.includes(entry.kind) || !verb.to.includes(target.kind)) {
      const labels = (names: readonly (keyof typeof kinds)[] = []) => names.map((name) => kinds[name].label).join('、');
      problems.push({
        file,
        path: ['relations', i, 'verb'],
        value: relation.verb,
        message: `“${relation.verb}”不能从${kinds[entry.kind].label}指向${kinds[target.kind].label}`,
        hint: `它从 ${labels(verb?.from)} 指向 ${labels(verb?.to)}；换一个关系词，或写到对方那一条里`,
      });
      return;
    }
    const { basis, why, source, at } = relation;
    edges.push({
      from: entryId(entry),
      to: relation.to,
      relation: verb.verb,
      inverse: verb.inverse,
      basis,
      origin: 'field',
      ...optional({ why, source, at }),
    });
  });
}
