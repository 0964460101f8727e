import type { Inventory } from '../../offline/inventory.ts';
import { required } from '../element.ts';
import { runScript } from '../run-script.ts';
import { siteRoot } from '../site-root.ts';
import { chosenFolder } from './chosen-folder.ts';
import { damageOf, listedIn } from './damage.ts';
import { hashFiles, sha256Hex } from './hash-files.ts';
import { verdictList, verdictText } from './verdict.ts';

const MB = 1_000_000;

/** 核对页：装清单，写出这一份是哪一份；选了文件夹就逐个核对。 */
export async function wireVerifyPage(page: HTMLElement): Promise<void> {
  const status = required<HTMLElement>(page, '[data-verify-status]');
  const inventory = await loadInventory();
  if (!inventory) {
    status.textContent = '清单文件 inventory.js 不在或坏了：这一份不完整，请重新取一份。';
    status.dataset['verdict'] = 'bad';
    return;
  }
  showIdentity(page, inventory);
  const input = required<HTMLInputElement>(page, 'input[type=file]');
  if (!('webkitdirectory' in input)) {
    status.textContent = '这个浏览器选不了文件夹，请用下面的命令核对。';
    return;
  }
  required<HTMLElement>(page, '[data-verify-choose]').hidden = false;
  let run = 0;
  // 再选同一个文件夹，也要再查一遍。
  input.addEventListener('click', () => {
    input.value = '';
  });
  input.addEventListener('change', () => {
    run += 1;
    const mine = run;
    void check(page, [...(input.files ?? [])], inventory, () => run === mine);
  });
}

/** 选了一个文件夹：核对，写出结论。`isCurrent` 变成 false 就是又选了别的，不再往下查。 */
async function check(page: HTMLElement, chosen: readonly File[], inventory: Inventory, isCurrent: () => boolean) {
  const status = required<HTMLElement>(page, '[data-verify-status]');
  const results = required<HTMLElement>(page, '[data-verify-results]');
  const bar = required<HTMLProgressElement>(page, 'progress');
  const conclude = (text: string, verdict: 'good' | 'bad', ...parts: HTMLElement[]) => {
    bar.hidden = true;
    status.textContent = text;
    status.dataset['verdict'] = verdict;
    results.replaceChildren(...parts);
  };
  delete status.dataset['verdict'];
  results.replaceChildren();
  const folder = await chosenFolder(chosen, inventory);
  if (!isCurrent()) return;
  if (folder.kind === 'refused') return conclude(`没有核对：${folder.reason}`, 'bad');
  // 只在开头和末尾念；中间的进展看进度条。
  status.textContent = `正在核对 ${folder.files.size} 个文件…`;
  bar.max = folder.files.size;
  bar.value = 0;
  bar.hidden = false;
  const found = await hashFiles(folder.files, (done) => {
    if (isCurrent()) bar.value = done;
    return isCurrent();
  });
  if (!found) return;
  const damage = damageOf(listedIn(inventory), found);
  const broken = damage.missing.length + damage.changed.length + damage.unreadable.length + damage.extra.length > 0;
  conclude(verdictText(damage, inventory.files.length), broken ? 'bad' : 'good', ...verdictList(damage));
}

/** 清单记着自己的摘要；对不上，或者读不到，就是 undefined。 */
async function loadInventory(): Promise<Inventory | undefined> {
  try {
    await runScript(`${siteRoot()}inventory.js`);
    const { siteInventory } = globalThis as { siteInventory?: Inventory };
    const digest = sha256Hex(new TextEncoder().encode(JSON.stringify(siteInventory?.files)));
    return siteInventory?.version === digest.slice(0, 16) ? siteInventory : undefined;
  } catch {
    return undefined;
  }
}

function showIdentity(page: HTMLElement, { edition, version, files }: Inventory): void {
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  required(page, '[data-verify-edition]').textContent = edition;
  required(page, '[data-verify-version]').textContent = version;
  required(page, '[data-verify-size]').textContent = `${files.length} 个文件，共 ${(bytes / MB).toFixed(1)} MB`;
  for (const row of page.querySelectorAll<HTMLElement>('[data-verify-row]')) row.hidden = false;
}
