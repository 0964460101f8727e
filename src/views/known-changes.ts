import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { periodText } from './fact-view.ts';
import { hrefOf } from './link-view.ts';
import { statusView } from './status-view.ts';

/** 知道有、但没有核实的一处变动。 */
export interface KnownChange {
  text: string;
  /** 说到的那份文件。 */
  link?: { href: string; title: string };
}

const changing = new Set(['修改', '替代', '废止']);

/**
 * 已知但未核实的变动：别的文件说修改、替代、废止了它，有效性有旁证而没有核查，期满而没有查到续接或宣布。
 * 都由条目里写着的推出，不另作判断。
 */
export function knownChanges(graph: Graph, policy: EntryOf<'policies'>, edition: string): KnownChange[] {
  const { validity, period } = policy.data;
  const changed = (graph.incoming.get(entryId(policy)) ?? [])
    .filter(({ origin, relation }) => origin === 'field' && changing.has(relation))
    .map(({ from, relation, basis }): KnownChange => {
      const sure = basis === '明文提及';
      return {
        link: { href: hrefOf(from), title: graph.entries.get(from)?.data.title ?? from },
        text: sure
          ? `写明${relation}本文件；本页各条没有逐条对照改后的文字`
          : `可能${relation}了本文件，编者归类，没有核实`,
      };
    });
  if (validity.state !== 'absent') return changed;
  const ended = statusView(policy.data, edition).status === '期满' && period.state !== 'absent';
  return [
    ...changed,
    ...(validity.note === undefined ? [] : [{ text: `有效性：${validity.note}` }]),
    ...(ended
      ? [{ text: `规划期（${periodText(period.value)}）已过，有没有续接、废止或宣布失效的文件，没有核查` }]
      : []),
  ];
}
