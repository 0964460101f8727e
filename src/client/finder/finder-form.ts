import type { Picked } from './finder-address.ts';

/** 表单上的所选：读出来，写进去，说成话。控件没有 name：没有脚本时提交了也不带走任何回答。 */
export interface FinderForm {
  read(): Picked;
  /** 写进去；认不得的当作不确定，返回一句一句的说明。 */
  write(picked: Picked): string[];
  chainOf(node: string): string;
  /** 每个问题一行，打印核对单用。 */
  spoken(): { label: string; answer: string }[];
  /** 标出现在问不到的问题。 */
  showAsked(asked: ReadonlySet<string>): void;
}

const NONE = '';

export function finderForm(form: HTMLFormElement): FinderForm {
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-question]')];
  const groups = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-question]')];
  const idOf = (control: HTMLElement) => control.dataset['question'] ?? '';
  const labelOf = (control: HTMLElement) => control.dataset['label'] ?? '';
  const boxesIn = (group: HTMLFieldSetElement) => [...group.querySelectorAll<HTMLInputElement>('input')];
  const checkedIn = (group: HTMLFieldSetElement) => boxesIn(group).filter(({ checked }) => checked);

  // “都没有”与别的不能同时勾
  for (const group of groups) {
    group.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.checked) return;
      for (const box of boxesIn(group)) if ((box.value === NONE) !== (target.value === NONE)) box.checked = false;
    });
  }
  return {
    read: () =>
      Object.fromEntries([
        ...selects.flatMap((select) => (select.value === '' ? [] : [[idOf(select), [select.value]]])),
        ...groups.flatMap((group) => {
          const values = checkedIn(group).map(({ value }) => value);
          return values.length === 0 ? [] : [[idOf(group), values.filter((value) => value !== NONE)]];
        }),
      ]) as Picked,
    write(picked) {
      const given = picked as Readonly<Record<string, readonly string[] | undefined>>;
      const unknown: string[] = [];
      const accept = (control: HTMLElement, values: readonly string[], known: readonly string[]) => {
        const strange = values.filter((value) => !known.includes(value));
        if (strange.length > 0) unknown.push(`“${labelOf(control)}”没有“${strange.join('”“')}”，当作不确定。`);
        return values.filter((value) => known.includes(value));
      };
      for (const select of selects) {
        const known = [...select.options].map(({ value }) => value);
        const [value = ''] = accept(select, given[idOf(select)] ?? [], known);
        select.value = value;
      }
      for (const group of groups) {
        const values = given[idOf(group)];
        const boxes = boxesIn(group);
        const known = boxes.map(({ value }) => value).filter((value) => value !== NONE);
        const chosen = accept(group, values ?? [], known);
        for (const box of boxes) box.checked = box.value === NONE ? values?.length === 0 : chosen.includes(box.value);
      }
      return unknown;
    },
    chainOf: (node) => form.querySelector<HTMLElement>(`option[value="${CSS.escape(node)}"]`)?.dataset['chain'] ?? '',
    spoken: () => [
      ...selects.map((select) => ({
        label: labelOf(select),
        answer: select.value === '' ? '不确定' : (select.selectedOptions[0]?.dataset['name'] ?? select.value),
      })),
      ...groups.map((group) => {
        const names = checkedIn(group).map(({ parentElement }) => parentElement?.textContent?.trim() ?? '');
        return { label: labelOf(group), answer: names.length === 0 ? '不确定' : names.join('、') };
      }),
    ],
    showAsked(asked) {
      for (const note of form.querySelectorAll<HTMLElement>('[data-asked]'))
        note.hidden = asked.has(note.dataset['asked'] ?? '');
    },
  };
}
