import { loadPart } from './part.ts';
import { siteRoot } from './site-root.ts';

/** 读者的两项选择：大字；不用单键快捷键。 */
export type ReadingChoice = 'large' | 'no-keys';

const key = 'reading';

const chosen = () => (document.documentElement.dataset[key] ?? '').split(' ').filter(Boolean);

/** 选择写在 `<html data-reading>` 上；翻页时由 ReadingMode.astro 里的一小段在画出第一笔之前写好，不会先小后大。 */
export const hasChosen = (choice: ReadingChoice): boolean => chosen().includes(choice);

export function choose(choice: ReadingChoice, on: boolean): void {
  const text = [...chosen().filter((one) => one !== choice), ...(on ? [choice] : [])].join(' ');
  document.documentElement.dataset[key] = text;
  if (choice === 'large' && on) addSheet();
  if (!keep(text) || location.protocol === 'file:') window.name = `${key}:${text}`;
}

/** 大字的样式表，选了才取。 */
function addSheet(): void {
  if (document.querySelector('link[href$="reading.css"]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `${siteRoot()}${document.documentElement.dataset['parts'] ?? ''}reading.css`;
  document.head.append(link);
}

/** 存进这台电脑；不许存的，和从磁盘打开的（有的浏览器给每个文件各开一处），另记在标签页的名字里，翻页还在，关掉就没有。 */
function keep(text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** 页头、页脚和键盘说明里的“大字”按钮，一起变。 */
export function showLargeText(): void {
  for (const button of document.querySelectorAll('[data-large-text]'))
    button.setAttribute('aria-pressed', String(hasChosen('large')));
}

export function wireReadingMode(): void {
  showLargeText();
  // 每个文件各算一处的浏览器（Firefox 从磁盘打开），要靠链接带着走
  if (location.origin === 'null')
    loadPart('reading-links').then(
      ({ carryReading }) => carryReading(),
      () => undefined,
    );
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[data-large-text]')) return;
    choose('large', !hasChosen('large'));
    showLargeText();
  });
}
