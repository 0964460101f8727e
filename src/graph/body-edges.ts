import { type Entry, entryId } from '../schema/kinds.ts';
import { verbOf } from '../schema/verbs.ts';
import { type EdgeContext, type Found, optional } from './edge-context.ts';
import { foldName } from './names.ts';

/** 发文机关按名称对到平台里的条目；没有条目的机关只是文字，不算断链。 */
export function issuerEdges(entry: Entry, { names }: EdgeContext, { edges }: Found) {
  if (entry.kind !== 'policies' || entry.data.issuers.state === 'absent') return;
  const { state, value, source, at } = entry.data.issuers;
  for (const name of value) {
    const body = names.get(foldName(name));
    if (!body || !verbOf('发布')?.from.includes(body.kind)) continue;
    edges.push({
      from: entryId(body),
      to: entryId(entry),
      relation: '发布',
      inverse: '发布机构',
      basis: state === 'stated' ? '明文提及' : '编者归类',
      origin: 'issuer',
      ...optional({ source, at }),
    });
  }
}

/** “区科技局牵头”“财政部、税务总局等”里的机关名。 */
const departmentNames = (text: string) =>
  text.split(/[、，；\s]|会同|和/).map((name) => name.replace(/(牵头|等|负责|部门)+$/, ''));

/** 措施的负责部门按名称对到条目：问谁，点过去就是它的联系方式和别的措施。 */
export function departmentEdges(entry: Entry, { names }: EdgeContext, { edges }: Found) {
  if (entry.kind !== 'policies' || entry.data.measures.state === 'absent') return;
  for (const { title, department } of entry.data.measures.value) {
    if (department.state === 'absent') continue;
    for (const name of departmentNames(department.value)) {
      const body = names.get(foldName(name));
      if (body?.kind !== 'platforms') continue;
      edges.push({
        from: entryId(body),
        to: entryId(entry),
        relation: '负责的措施',
        inverse: '负责部门',
        basis: '明文提及',
        origin: 'issuer',
        why: title,
        ...optional({ source: department.source, at: department.at }),
      });
    }
  }
}
