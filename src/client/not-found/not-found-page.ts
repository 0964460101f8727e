import { showEditionAge } from '../edition-age.ts';
import { element, required } from '../element.ts';
import { candidateRoots } from './candidate-roots.ts';
import { isListed, type Meant, meantPages } from './meant-pages.ts';
import { pageTitles } from './page-titles.ts';
import { type FoundSite, findSite } from './site-pages.ts';

/** 没有这一页：先找到站点的根，把页上的链接都接上，再猜要的是哪一页。 */
export async function wireNotFoundPage(page: HTMLElement): Promise<void> {
  showEditionAge(new Date());
  const folders = (page.dataset['folders'] ?? '').split(' ');
  const site = await findSite(candidateRoots(location.href, folders));
  if (!site) return sayLost(page);
  const named = connectLinks(site.root);
  // 自己打开 404.html，没有要哪一页。
  const asked = location.pathname.slice(new URL(site.root).pathname.length);
  if (asked === '404.html') return;
  if (isListed(asked, site.files)) {
    required(page, '[data-status]').textContent =
      '本版有这个文件，服务器却没有送来：可能没有传全，或者不许送这一种文件。请告诉维护这个网站的人。';
    return;
  }
  const meant = meantPages(asked, site.files);
  // 网址原来带着的 #第几项，只是写法不同的一页还用得上。
  const rest = meant.same ? location.search + location.hash : '';
  sayMeant(page, meant);
  listPages(page, site, meant.pages, named, rest);
  if (meant.pages.every((path) => named.has(path))) return;
  const titles = await pageTitles(site.root + (document.documentElement.dataset['search'] ?? '')).catch(() => named);
  listPages(page, site, meant.pages, new Map([...titles, ...named]), rest);
}

const encodedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** 页上的链接和检索框都从站点的根算起；返回它们的名字：路径 → 名字。 */
function connectLinks(root: string): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-to]')) {
    const to = link.dataset['to'] ?? '';
    link.href = root + to;
    named.set(to, link.textContent.trim());
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form')) form.action = `${root}search.html`;
  return named;
}

function sayMeant(page: HTMLElement, { same, pages }: Meant): void {
  required(page, '[data-status]').textContent =
    pages.length === 0 ? '没有名字相近的网页。' : same ? '多半是这一页：' : `名字相近的有 ${pages.length} 页：`;
}

function listPages(
  page: HTMLElement,
  { root }: FoundSite,
  paths: readonly string[],
  titles: ReadonlyMap<string, string>,
  rest: string,
): void {
  const list = required<HTMLElement>(page, '[data-meant]');
  paths.forEach((path, i) => {
    const link = list.querySelectorAll('a')[i] ?? list.appendChild(element('li', {}, element('a'))).querySelector('a');
    if (!link) return;
    link.href = root + encodedPath(path) + rest;
    const title = titles.get(path);
    // 换字不换元素：读者可能已经用键盘走到这个链接上。
    link.replaceChildren(...(title ? [title, ' ', element('code', {}, path)] : [path]));
  });
  list.hidden = paths.length === 0;
}

/** 没有找到站点的根：页上的链接可能是错的，照实说，给服务器的首页。 */
function sayLost(page: HTMLElement): void {
  const status = required(page, '[data-status]');
  if (location.protocol === 'file:') {
    status.textContent = '旁边没有清单文件 inventory.js：这一份不完整，请重新取一份。';
    return;
  }
  status.replaceChildren(
    '没有找到知识库放在哪个网址之下，下面的链接可能打不开。请把地址栏里的网址从后往前一段一段删短再试，或者去',
    element('a', { href: '/' }, '这个服务器的首页'),
    '。',
  );
}
