import { chinaDay } from '../../policy/calendar-day.ts';
import { type ComparePolicy, type CompareSide, compareRows, compareTally } from '../../policy/compare-rows.ts';
import { replaceAddress } from '../address-bar.ts';
import { element, required } from '../element.ts';
import { siteRoot } from '../site-root.ts';
import { chosenFrom, hashOf } from './compare-state.ts';
import { compareTable } from './compare-table.ts';

interface Slot {
  policy: HTMLSelectElement;
  measure: HTMLSelectElement;
}

const option = (value: string, text: string) => element('option', { value }, text);

function fillPolicies(select: HTMLSelectElement, policies: readonly ComparePolicy[]): void {
  const groups = new Map<string, HTMLOptGroupElement>();
  for (const { slug, title, level } of policies) {
    const group = groups.get(level) ?? element('optgroup', { label: `${level}级` });
    groups.set(level, group);
    group.append(option(slug, title));
  }
  select.append(...groups.values());
}

/** 比较页：数据都在网页里，不发请求；选了什么只写在网址的 # 后面，不存在别处。 */
export function wireCompare(form: HTMLFormElement): void {
  const policies: ComparePolicy[] = JSON.parse(required(document, '[data-compare-data]').textContent ?? '[]');
  const result = required<HTMLElement>(document, '[data-compare-result]');
  const sheet = required<HTMLElement>(document, '[data-compare-sheet]');
  const status = required<HTMLElement>(document, '[data-compare-status]');
  const slots: Slot[] = [];
  for (const group of form.querySelectorAll('fieldset')) {
    const policy = required<HTMLSelectElement>(group, '[data-compare-policy]');
    slots.push({ policy, measure: required<HTMLSelectElement>(group, '[data-compare-measure]') });
    fillPolicies(policy, policies);
  }

  const fillMeasures = ({ policy, measure }: Slot) => {
    const found = policies.find(({ slug }) => slug === policy.value);
    measure.replaceChildren(
      option('', '整份文件'),
      ...(found?.measures ?? []).map(({ id, title }) => option(id, title)),
    );
    measure.disabled = !found || found.measures.length === 0;
  };
  const chosen = () =>
    slots.map(({ policy, measure }) => policy.value + (policy.value && measure.value ? `/${measure.value}` : ''));

  const show = (missing: readonly string[]) => {
    const sides = slots.flatMap(({ policy, measure }): CompareSide[] => {
      const found = policies.find(({ slug }) => slug === policy.value);
      return found ? [{ policy: found, measure: found.measures.find(({ id }) => id === measure.value) }] : [];
    });
    const today = chinaDay(new Date());
    const rows = compareRows(sides, today);
    const tally = compareTally(rows);
    const said =
      sides.length === 0
        ? '还没有选。'
        : sides.length === 1
          ? '再选一项就能比。'
          : `并排 ${sides.length} 项：${tally}。`;
    status.textContent = missing.length > 0 ? `网址里的 ${missing.join('、')} 本库没有。${said}` : said;
    sheet.hidden = sides.length === 0;
    result.replaceChildren(
      ...(sides.length > 0 ? [compareTable(sides, rows, siteRoot(), `状态按今天 ${today} 算`)] : []),
    );
  };

  const read = () => {
    const wanted = chosenFrom(location.hash);
    if (!wanted) return;
    const missing: string[] = [];
    slots.forEach((slot, i) => {
      const [slug = '', id = ''] = (wanted[i] ?? '').split('/');
      slot.policy.value = slug;
      if (slot.policy.selectedIndex < 0) slot.policy.value = '';
      fillMeasures(slot);
      slot.measure.value = id;
      if (slot.measure.selectedIndex < 0) slot.measure.value = '';
      if (slug !== slot.policy.value || id !== slot.measure.value) missing.push(wanted[i] ?? '');
    });
    show(missing);
  };
  form.addEventListener('change', ({ target }) => {
    for (const slot of slots) if (slot.policy === target) fillMeasures(slot);
    replaceAddress(hashOf(chosen()) || location.pathname + location.search);
    show([]);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    replaceAddress(location.pathname + location.search);
    setTimeout(read);
  });
  addEventListener('hashchange', read);
  form.hidden = false;
  required<HTMLElement>(document, '[data-compare-plain]').hidden = true;
  read();
}
