import type { Basis } from '../schema/fields.ts';
import { type Entry, entryId } from '../schema/kinds.ts';
import { measuresOf } from '../schema/policy.ts';
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

const bareName = (name: string) => name.replace(/(牵头|等|负责|部门)+$/, '');

/** “区科技局牵头”“财政部、税务总局等”里的机关。名称里自己就有“和”的（自然资源和规划局）先整个认，认不出才拆。 */
const departmentsIn = (text: string, names: EdgeContext['names']): Entry[] =>
  text
    .split(/[、，；\s]|会同/)
    .flatMap((piece) => (names.has(foldName(bareName(piece))) ? [piece] : piece.split('和')))
    .flatMap((piece) => names.get(foldName(bareName(piece))) ?? [])
    .filter(({ kind }) => kind === 'platforms');

/** 措施的负责部门按名称对到条目：问谁，点过去就是它的联系方式和别的措施。一个部门管几项，合成一条边。 */
export function departmentEdges(entry: Entry, { names }: EdgeContext, { edges }: Found) {
  if (entry.kind !== 'policies') return;
  const duties = new Map<Entry, { titles: string[]; basis: Basis }>();
  for (const { title, department } of measuresOf(entry.data)) {
    if (department.state === 'absent') continue;
    const basis = department.state === 'stated' ? '明文提及' : '编者归类';
    for (const body of new Set(departmentsIn(department.value, names))) {
      const duty = duties.get(body) ?? { titles: [], basis };
      duties.set(body, { titles: [...duty.titles, title], basis: duty.basis === '明文提及' ? duty.basis : basis });
    }
  }
  for (const [body, { titles, basis }] of duties) {
    edges.push({
      from: entryId(body),
      to: entryId(entry),
      relation: '负责的措施',
      inverse: '负责部门',
      basis,
      origin: 'issuer',
      why: titles.join('、'),
    });
  }
}
