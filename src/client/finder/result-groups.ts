import type { GroupName, PolicyMatch } from '../../policy/match.ts';
import { element } from '../element.ts';
import { policyResult } from './policy-result.ts';

export type Groups = Readonly<Record<GroupName, readonly PolicyMatch[]>>;

export const groupTitles: Record<GroupName, string> = {
  met: '条件均符合',
  check: '方向相关，需核对',
  unmet: '明确不符',
  past: '期满或失效（存档）',
};

const notes: Record<GroupName, string> = {
  met: '收录的条件都符合；能不能享受，以原文和主管部门答复为准。',
  check: '要核对的少的在前；“需核对”是本库判断不了，不是符合。',
  unmet: '至少有一条明确不符，原因写在题名下面。',
  past: '规划期已满不等于失效；留着查依据、看有没有续接的文件。',
};

export const groupNames = Object.keys(groupTitles) as GroupName[];

const folded = (summary: string, items: readonly HTMLElement[]) =>
  element('details', {}, element('summary', {}, summary), ...items);

function groupSection(name: GroupName, matches: readonly PolicyMatch[], root: string): HTMLElement {
  const shown = matches.map((match) => policyResult(match, root));
  // 没有收录措施的排在最后，只剩题名和出处，收起来
  const bare = name === 'past' ? 0 : matches.filter(({ measures }) => measures.length === 0).length;
  const open = shown.slice(0, shown.length - bare);
  const rest = shown.slice(shown.length - bare);
  return element(
    'section',
    { 'data-group': name, 'aria-labelledby': `finder-${name}` },
    element(
      'h3',
      { id: `finder-${name}` },
      groupTitles[name],
      element('span', { class: 'sub' }, ` ${matches.length} 份`),
    ),
    ...(matches.length === 0
      ? [element('p', { class: 'quiet' }, '没有。')]
      : [element('p', { class: 'small quiet' }, notes[name])]),
    ...(name === 'past' && shown.length > 0 ? [folded(`看这 ${shown.length} 份`, shown)] : open),
    ...(rest.length > 0 ? [folded(`另有 ${rest.length} 份没有收录措施，要看原文`, rest)] : []),
  );
}

/** 四组依次摆开；没有的组也写明没有。 */
export const groupSections = (groups: Groups, root: string): HTMLElement[] =>
  groupNames.map((name) => groupSection(name, groups[name], root));
