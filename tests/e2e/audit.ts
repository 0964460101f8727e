import type { Page } from 'playwright/test';

/** 页上的一处毛病：什么元素，怎么了。 */
type Found = string[];

/** 标题逐级：不跳级，第一个是一级。 */
export const headingSkips = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((h) => h.getClientRects().length > 0);
    return shown.flatMap((heading, i) => {
      const level = Number(heading.tagName[1]);
      const before = i === 0 ? 0 : Number(shown[i - 1]?.tagName[1]);
      return level > before + 1 ? [`${before} 级之后是 ${level} 级：${heading.textContent?.trim()}`] : [];
    });
  });

/** 地标各有不同的名字：同一种角色不止一个时，名字不能缺、不能重。 */
export const landmarkClashes = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const nameOf = (node: Element) =>
      node.getAttribute('aria-label') ??
      (node.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
        .join(' ');
    const seen = new Map<string, number>();
    for (const tag of ['nav', 'main', 'aside', 'search', 'section[aria-label]', 'section[aria-labelledby]'])
      for (const node of document.querySelectorAll(tag)) {
        if (node.getClientRects().length === 0) continue;
        const key = `${tag.split('[')[0]} “${nameOf(node)}”`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    return [...seen].flatMap(([key, count]) =>
      count > 1 || (key.endsWith('“”') && !key.startsWith('main')) ? [`${key} × ${count}`] : [],
    );
  });

/** 没有名字的控件、图形、表格没有表头，和正的 tabindex。 */
export const unnamed = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const text = (id: string) => document.getElementById(id)?.textContent?.trim() ?? '';
    const nameOf = (node: Element): string =>
      node.getAttribute('aria-label') ||
      (node.getAttribute('aria-labelledby') ?? '').split(' ').map(text).join('').trim() ||
      [...((node as HTMLInputElement).labels ?? [])].map((label) => label.textContent?.trim()).join('') ||
      node.querySelector(':scope > title')?.textContent?.trim() ||
      node.textContent?.trim() ||
      '';
    const at = (node: Element) => `${node.tagName.toLowerCase()} ${node.outerHTML.slice(0, 80)}`;
    const found: string[] = [];
    for (const node of document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    ))
      if (node.getClientRects().length > 0 && nameOf(node) === '') found.push(`没有名字：${at(node)}`);
    for (const node of document.querySelectorAll('svg, [role=img], img'))
      if (!node.closest('[aria-hidden=true]') && nameOf(node) === '') found.push(`图形没有名字：${at(node)}`);
    for (const node of document.querySelectorAll('table'))
      if (!node.querySelector('th')) found.push(`表格没有表头：${at(node)}`);
    for (const node of document.querySelectorAll('[tabindex]'))
      if (Number(node.getAttribute('tabindex')) > 0) found.push(`tabindex 为正：${at(node)}`);
    return found;
  });

/**
 * 小于 24 px 的点按目标（WCAG 2.5.8）。句子里的链接除外；
 * 挨着别的目标不足 24 px 的才算：以它为心的 24 px 圆不碰到别的目标及其圆，也合格。
 */
export const smallTargets = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const side = 24;
    const selector =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab], [role=option], label';
    const all = [...document.querySelectorAll(selector)].filter((node) => {
      const box = node.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && node.checkVisibility();
    });
    const inSentence = (node: Element) => {
      if (getComputedStyle(node).display !== 'inline') return false;
      // 旁边在同一行里还有不属于别的控件的字，就是句子里的。
      const parent = node.parentElement;
      const rest = [...(parent?.childNodes ?? [])].filter((child) => child !== node);
      return rest.some(
        (child) => (child.textContent ?? '').trim() !== '' && !(child instanceof Element && child.matches(selector)),
      );
    };
    // 折行的链接一行一块；大小看最大的一块，远近看最近的一块。
    const targets = all.map((node) => {
      const lines = [...node.getClientRects()];
      const box = lines.reduce((most, one) => (one.width * one.height > most.width * most.height ? one : most));
      return { node, box, lines };
    });
    const isSmall = ({ box }: { box: DOMRect }) => box.width < side - 0.5 || box.height < side - 0.5;
    const centre = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });
    const gap = (point: { x: number; y: number }, box: DOMRect) =>
      Math.hypot(
        Math.max(box.left - point.x, 0, point.x - box.right),
        Math.max(box.top - point.y, 0, point.y - box.bottom),
      );
    const labels = (a: Element, b: Element) => a instanceof HTMLLabelElement && a.control === b;
    const related = (a: Element, b: Element) =>
      a === b || a.contains(b) || b.contains(a) || labels(a, b) || labels(b, a);
    return targets.flatMap((one) => {
      if (!isSmall(one) || inSentence(one.node)) return [];
      const here = centre(one.box);
      const isNear = (other: (typeof targets)[number]) => {
        const there = centre(other.box);
        const circles = isSmall(other) && Math.hypot(here.x - there.x, here.y - there.y) < side - 0.5;
        return circles || other.lines.some((line) => gap(here, line) < side / 2 - 0.5);
      };
      const clash = targets.find((other) => !related(one.node, other.node) && isNear(other));
      if (!clash) return [];
      const { width, height } = one.box;
      return [
        `${one.node.outerHTML.slice(0, 90)} ${width.toFixed(0)}×${height.toFixed(0)}，挨着 ${clash.node.outerHTML.slice(0, 60)}`,
      ];
    });
  });

/** 横向溢出，和被自己的框裁掉的字（框不能滚、也不是有意藏起来的）。 */
export const lostContent = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth) found.push(`横向溢出 ${root.scrollWidth - root.clientWidth} px`);
    for (const node of document.body.querySelectorAll('*')) {
      if (node.closest('svg, .hidden-text, .skip, [hidden], select, textarea, input, .ev, table.stack thead')) continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(node);
      if (clipPath !== 'none' || node.clientWidth < 2) continue;
      const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (
        (clips(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
        (clips(overflowY) && node.scrollHeight > node.clientHeight + 1)
      )
        found.push(`裁掉了：${node.outerHTML.slice(0, 90)}`);
    }
    return found;
  });
