import { element } from '../element.ts';
import { siteRoot } from '../site-root.ts';
import type { PathSide } from './chain-state.ts';
import type { Neighbour, NodeFacts } from './node-facts.ts';

interface Pinned {
  pinned: boolean;
  path: PathSide | undefined;
}

const button = (action: string, pressed: boolean, label: string, shortcut: string) =>
  element(
    'button',
    { type: 'button', 'data-act': action, 'aria-pressed': String(pressed), 'aria-keyshortcuts': shortcut },
    label,
  );

const list = (label: string, items: readonly Node[]) => [
  element('h4', {}, label),
  element('ul', { class: 'panel-list' }, ...items),
];

const neighbourItem = ({ id, isNode, name, type, mark }: Neighbour) =>
  element(
    'li',
    {},
    ...(mark ? [mark.cloneNode(true)] : []),
    // 整段不是环节，没有可固定的
    isNode ? element('a', { href: `#node=${id}`, 'data-go': id }, name) : name,
    ` ${type}`,
  );

/** 速览：一个环节的状况、挂上来的条目、直接的上下游，和固定、看路径的按钮。内容都取自本页的表格。 */
export function nodePanel(facts: NodeFacts, { pinned, path }: Pinned): Node[] {
  const { id, name, href, stage, presence, kinds, upstream, downstream } = facts;
  const actions = element('div', { class: 'panel-acts' });
  actions.append(
    button('pin', pinned, pinned ? '取消固定' : '固定', 'Space'),
    ...(upstream.length > 0 ? [button('up', path === 'up', '上游路径', 'Shift+[')] : []),
    ...(downstream.length > 0 ? [button('down', path === 'down', '下游路径', 'Shift+]')] : []),
  );
  const named = kinds.filter(({ items }) => items.length > 0);
  return [
    element('p', { class: 'small quiet' }, `${stage} · 环节`),
    element('h3', {}, element('a', { href }, name)),
    element('p', { class: 'small' }, [presence, ...kinds.flatMap(tally)].join('　')),
    actions,
    element(
      'p',
      { class: 'small' },
      element('a', { href: `${siteRoot()}finder.html#node=${id}` }, '看适用于本环节的政策'),
    ),
    ...named.flatMap(({ label, items }) =>
      list(
        label,
        items.map((item) => item.cloneNode(true)),
      ),
    ),
    ...(named.length === 0
      ? [element('p', { class: 'small quiet' }, '本库没有收录挂在这个环节上的条目；不等于没有。')]
      : []),
    ...(upstream.length > 0 ? list('上游和支撑', upstream.map(neighbourItem)) : []),
    ...(downstream.length > 0 ? list('下游', downstream.map(neighbourItem)) : []),
  ];
}

const tally = ({ label, count }: NodeFacts['kinds'][number]) => (count > 0 ? [`${label} ${count}`] : []);
