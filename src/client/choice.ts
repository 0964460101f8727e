import { element } from './element.ts';

/** 列表里的一项：给人看的内容，和选定后做什么。 */
export interface Choice {
  readonly content: readonly (Node | string)[];
  choose(): void;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** 摆出来的一项，次序与列表里的一致。 */
export interface ShownChoice {
  readonly node: HTMLElement;
  choose(): void;
}

/** 把几组摆进列表框；编号由列表框的 id 起头，`aria-activedescendant` 要用。 */
export function showChoices(list: HTMLElement, groups: readonly ChoiceGroup[]): ShownChoice[] {
  const shown: ShownChoice[] = [];
  const nodes = groups.map(({ label, choices }, at) => {
    const id = `${list.id}-${at}`;
    const group = element('div', { role: 'group', 'aria-labelledby': id });
    group.append(element('div', { id, class: 'suggest-label', role: 'presentation' }, label));
    for (const { content, choose } of choices) {
      const optionId = `${list.id}-o${shown.length}`;
      const node = element('div', { id: optionId, role: 'option', 'aria-selected': 'false' }, ...content);
      shown.push({ node, choose });
      group.append(node);
    }
    return group;
  });
  list.replaceChildren(...nodes);
  return shown;
}
