import type { CopyState } from '../../offline/messages.ts';
import css from '../../styles/offline.css?inline';
import { addStyles } from '../add-styles.ts';
import { element } from '../element.ts';
import { askWorker } from './ask-worker.ts';

let shownFor: ServiceWorker | undefined;
let notice: HTMLElement | undefined;
let styled = false;

/** 新的一版装好了，问要不要换上；点了才换，换了只刷新点的这一页。 */
export async function offerUpdate({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (!waiting || waiting === shownFor) return;
  shownFor = waiting;
  const state = await askWorker<CopyState | undefined>(waiting, { type: 'state' }).catch(() => undefined);
  if (shownFor !== waiting || waiting.state !== 'installed' || !state || isPutOff(state.edition)) return;
  const box = element('section', { class: 'offline-notice', 'aria-label': '离线副本' });
  const text = element('p', { role: 'status' });
  const accept = element('button', { type: 'button' }, '换上');
  const later = element('button', { type: 'button', class: 'plain' }, '以后再说');
  let mine = false;
  accept.addEventListener('click', () => {
    mine = true;
    accept.disabled = true;
    text.textContent = '正在换上…';
    waiting.postMessage({ type: 'accept' });
  });
  later.addEventListener('click', () => {
    putOff(state.edition);
    close();
  });
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated' && mine) location.reload();
    // 在别的页上点了换上：这一页不动，只说一声。
    else if (waiting.state === 'activated') {
      text.textContent = `离线副本已换成 ${state.edition} 版，本页是原来打开的。`;
      const reload = element('button', { type: 'button' }, '刷新本页');
      reload.addEventListener('click', () => location.reload());
      accept.replaceWith(reload);
      later.textContent = '知道了';
    } else if (waiting.state === 'redundant') close();
  });
  close();
  box.append(text, accept, later);
  if (!styled) addStyles(css);
  styled = true;
  document.body.append(box);
  notice = box;
  // 先放进网页再写字，读屏软件才会念。
  requestAnimationFrame(() => {
    text.textContent = `离线副本有新版 ${state.edition}，已经存好。`;
  });
}

/** 说了“以后再说”，这个标签页里就不再问这一版。 */
const PUT_OFF = 'offline-later';

function isPutOff(edition: string): boolean {
  try {
    return sessionStorage.getItem(PUT_OFF) === edition;
  } catch {
    return false;
  }
}

function putOff(edition: string): void {
  try {
    sessionStorage.setItem(PUT_OFF, edition);
  } catch {
    // 记不住，下一页再问一次
  }
}

function close(): void {
  notice?.remove();
  notice = undefined;
}
