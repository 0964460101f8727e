import { textIn } from '../element.ts';

/** 一个环节的事实，从本页的表格里读：图、清单、表格、速览说的是同一份数据。 */
export interface NodeFacts {
  id: string;
  name: string;
  href: string;
  stage: string;
  presence: string;
  /** 每类一格：类名、个数连量词、条目的链接（表里的 li，可复制）。 */
  kinds: { label: string; count: number; unit: string; items: Element[] }[];
  upstream: Neighbour[];
  downstream: Neighbour[];
}

export interface Neighbour {
  /** 环节编号，或段的编号。 */
  id: string;
  isNode: boolean;
  name: string;
  type: string;
  mark: Element | null;
}

const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-table-node="${CSS.escape(id)}"]`);

function neighbours(id: string, stage: string, side: 'up' | 'down'): Neighbour[] {
  return [...document.querySelectorAll<HTMLElement>('tr[data-edge]')].flatMap((row) => {
    const { from = '', to = '' } = row.dataset;
    const here = side === 'up' ? to === id || (stage !== '' && to === stage) : from === id;
    if (!here) return [];
    const name = textIn(row.querySelector(side === 'up' ? '[data-end="from"]' : '[data-end="to"]'));
    const type =
      textIn(row.querySelector('[data-label="关系"]')) + (side === 'up' && to === stage ? '（供给整段）' : '');
    const other = side === 'up' ? from : to;
    return [{ id: other, isNode: rowOf(other) !== null, name, type, mark: row.querySelector('.ev') }];
  });
}

export function nodeFacts(id: string): NodeFacts | undefined {
  const row = rowOf(id);
  const link = row?.querySelector<HTMLAnchorElement>('th a');
  if (!row || !link) return undefined;
  const stage = row.dataset['stage'] ?? '';
  return {
    id,
    name: textIn(link),
    href: link.href,
    stage: row.dataset['group'] ?? '',
    presence: textIn(row.querySelector('[data-label="状况"]')),
    kinds: [...row.querySelectorAll<HTMLElement>('td[data-count]')].map((cell) => ({
      label: cell.dataset['label'] ?? '',
      count: Number(cell.dataset['count']),
      unit: cell.dataset['unit'] ?? '',
      items: [...cell.querySelectorAll('li')],
    })),
    upstream: neighbours(id, stage, 'up'),
    downstream: neighbours(id, stage, 'down'),
  };
}

/** 念给读屏的一句：“光刻胶，中游，上游 2 项，企业 3 家”。 */
export function spokenFacts({ name, stage, presence, upstream, downstream, kinds }: NodeFacts): string {
  const count = (label: string, n: number) => (n > 0 ? [`${label} ${n} 项`] : []);
  const bodies = kinds.flatMap(({ label, count: n, unit }) => (n > 0 ? [`${label} ${n} ${unit}`] : []));
  return [
    name,
    stage,
    presence,
    ...count('上游', upstream.length),
    ...count('下游', downstream.length),
    ...bodies,
  ].join('，');
}
