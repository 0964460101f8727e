/** 网址带上（或去掉）读者的选择；别的参数、锚点不动。 */
export function withReading(address: string, choice: string): string {
  const url = new URL(address);
  if (choice === '') url.searchParams.delete('reading');
  else url.searchParams.set('reading', choice);
  return url.href;
}

const chosen = () => document.documentElement.dataset['reading'] ?? '';

/**
 * Firefox 从磁盘打开时，每个文件各算一处：存下的、标签页的名字，都带不到下一页。
 * 选了大字的，写在站内链接和检索表单的网址里带着走；ReadingMode.astro 里的一小段认得它。
 */
export function carryReading(): void {
  const here = location.href.replace(/[?#].*/, '');
  const carry = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (!link) return;
    // 图里的链接是 SVG 的，没有 HTML 链接的那些属性。
    const { href, protocol } = new URL(link.getAttribute('href') ?? '', document.baseURI);
    if (protocol === 'file:' && href.replace(/[?#].*/, '') !== here)
      link.setAttribute('href', withReading(href, chosen()));
  };
  for (const type of ['click', 'auxclick']) document.addEventListener(type, carry, true);
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || chosen() === '') return;
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = 'reading';
    input.value = chosen();
    target.append(input);
  });
}
