import { hashOf } from './finder-address.ts';
import { finderForm } from './finder-form.ts';

/** 首页上的一句话：选好了带着所选去找政策页；所选只在网址的 # 之后。 */
export function wireFinderStart(form: HTMLFormElement): void {
  const { read } = finderForm(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`${form.action}${hashOf(read())}`);
  });
}
