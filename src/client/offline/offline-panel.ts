import type { CopyState, SaveReport } from '../../offline/messages.ts';
import { required } from '../element.ts';
import { isOnWeb } from '../on-web.ts';
import { siteRoot } from '../site-root.ts';
import { askWorker } from './ask-worker.ts';
import { activeWorker } from './first-install.ts';
import { turnOff, workerFile, workers } from './registration.ts';
import { stateText, stopText } from './state-text.ts';

/** 浏览器问要不要装成应用的那件事；类型里没有。 */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** 使用说明里“存一份到这台设备”：看存了多少，存全部，停，删。 */
export function wireOfflinePanel(panel: HTMLElement): void {
  if (!workerFile() || !isOnWeb()) return;
  panel.hidden = false;
  const container = workers();
  if (!container) {
    required<HTMLElement>(panel, '[data-offline-unable]').hidden = false;
    return;
  }
  const status = required<HTMLElement>(panel, '[data-offline-status]');
  const bar = required<HTMLProgressElement>(panel, 'progress');
  const save = required<HTMLButtonElement>(panel, '[data-offline-save]');
  const stop = required<HTMLButtonElement>(panel, '[data-offline-stop]');
  const forget = required<HTMLButtonElement>(panel, '[data-offline-forget]');
  required<HTMLElement>(panel, '[data-offline-tools]').hidden = false;
  let run = 0;

  const show = (state: CopyState | undefined, text: string) => {
    status.textContent = text;
    save.hidden = state?.whole === true && state.downloadsLeft === 0;
    save.textContent = state && state.savedBytes > 0 && !state.whole ? '接着存全部' : '存下全部';
    forget.hidden = state === undefined;
    stop.hidden = true;
    bar.hidden = true;
  };
  const look = async () => {
    const state = await currentState(container);
    show(state, state ? stateText(state) : '这台设备上还没有存。');
  };
  save.addEventListener('click', async () => {
    run += 1;
    const mine = run;
    const goesOn = () => run === mine;
    turnOff(false);
    status.textContent = '正在存…';
    save.hidden = true;
    forget.hidden = true;
    stop.hidden = false;
    stop.focus();
    const report = await saveAll(
      container,
      (state) => {
        if (!goesOn()) return;
        bar.hidden = false;
        bar.max = state.bytes;
        bar.value = state.savedBytes;
      },
      goesOn,
    );
    if (!goesOn()) return;
    // 存的工夫里人可能走到别处去了，那就不把焦点抢回来。
    const waits = document.activeElement === stop;
    if (typeof report === 'string') show(await currentState(container), report);
    else show(report.state, [stateText(report.state), stopText(report)].filter((text) => text !== '').join(''));
    if (waits) (save.hidden ? forget : save).focus();
  });
  stop.addEventListener('click', async () => {
    run += 1;
    await look();
    save.focus();
  });
  forget.addEventListener('click', async () => {
    run += 1;
    turnOff(true);
    const registration = await container.getRegistration(siteRoot());
    const worker = registration?.active;
    if (worker) await askWorker(worker, { type: 'forget' }).catch(() => registration.unregister());
    show(undefined, '已删掉，以后不再自动存；要存，再按“存下全部”。');
    save.focus();
  });
  wireInstall(required<HTMLButtonElement>(panel, '[data-offline-install]'));
  void look();
  // 头一次打开：常用页还在存，存好了再说一遍；读者已经在按了就不打断。
  if (!container.controller) void container.ready.then(() => (run === 0 ? look() : undefined));
}

async function currentState(container: ServiceWorkerContainer): Promise<CopyState | undefined> {
  try {
    const worker = (await container.getRegistration(siteRoot()))?.active;
    return worker ? await askWorker<CopyState | undefined>(worker, { type: 'state' }) : undefined;
  } catch {
    return undefined;
  }
}

/** 一段一段地存，直到存完、停下，或读者不要了。 @returns 最后一段的结果；装不成的是一句话 */
async function saveAll(
  container: ServiceWorkerContainer,
  progress: (state: CopyState) => void,
  goesOn: () => boolean,
): Promise<SaveReport | string> {
  let refused: readonly string[] = [];
  try {
    // 问一声：存储紧张时别先清它。有的浏览器要等人点头，不等；不答应也照存。
    void navigator.storage?.persist?.().catch(() => false);
    const worker = await activeWorker(container);
    for (;;) {
      const report = await askWorker<SaveReport | undefined>(worker, { type: 'save', skip: refused });
      if (!report) return '副本不在了，可能被浏览器清掉了。请刷新本页再存。';
      progress(report.state);
      if (report.done || report.stopped || !goesOn()) return report;
      refused = report.refused;
    }
  } catch {
    return '这个浏览器没有存成：可能不许网站存东西（无痕窗口常是这样），可能地方不够，也可能网络断了。什么也没有丢；可以换个普通窗口再试，或带走整个文件夹。';
  }
}

function wireInstall(button: HTMLButtonElement): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    button.hidden = false;
    button.onclick = async () => {
      button.hidden = true;
      await (event as InstallPrompt).prompt();
    };
  });
}
