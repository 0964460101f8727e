import { element, required } from './element.ts';
import { isOnWeb } from './on-web.ts';

/** 一项能指出错误的内容：页上的名称和现在的值。 */
interface SlipField {
  name: string;
  value: string;
}

const words = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** 页上的事实和措施，都从看得见的表里读，不另带一份。 */
function fieldsOnPage(): SlipField[] {
  const fields: SlipField[] = [];
  for (const row of document.querySelectorAll('.entry dl.rows > div')) {
    const measure = words(row.closest('.measure')?.querySelector('h3 > span') ?? null);
    const name = words(row.querySelector('dt'));
    const value = words(row.querySelector('dd.value'));
    if (name !== '' && value !== '') fields.push({ name: measure ? `${measure}：${name}` : name, value });
  }
  for (const gives of document.querySelectorAll('.measure .gives')) {
    const measure = words(gives.closest('.measure')?.querySelector('h3 > span') ?? null);
    fields.push({ name: `${measure}：给多少`, value: words(gives.querySelector('strong')) });
  }
  return fields;
}

const filled = (text: string, label: string, value: string) =>
  text.replace(new RegExp(`^${label}：.*$`, 'm'), () => `${label}：${value}`);

/** 更正单：选一项，就把它的名称和现在的值填进去；已经写下的别的话不动。 */
export function fillCorrectionSlip(slip: Element): void {
  const text = required<HTMLTextAreaElement>(slip, '[data-slip-text]');
  const choice = required<HTMLElement>(slip, '[data-slip-choice]');
  const select = required<HTMLSelectElement>(choice, 'select');
  if (isOnWeb()) text.value = filled(text.value, '页面', decodeURI(location.href.replace(/#.*/, '')));
  const fields = fieldsOnPage();
  select.append(
    element('option', { value: '' }, '选一项，或直接在下面写'),
    ...fields.map(({ name }, i) => element('option', { value: String(i) }, name)),
  );
  select.addEventListener('change', () => {
    const field = fields[Number(select.value)];
    if (select.value === '' || !field) return;
    text.value = filled(filled(text.value, '哪一项', field.name), '现在写作', field.value);
  });
  choice.hidden = false;
}
