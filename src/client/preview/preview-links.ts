import { chinaDay } from '../../policy/calendar-day.ts';
import type { PreviewRow, PreviewRows } from '../../policy/link-preview.ts';
import { statusOn } from '../../policy/period-status.ts';
import { readStatusCode } from '../../policy/status-code.ts';
import css from '../../styles/preview.css?inline';
import { addStyles } from '../add-styles.ts';
import { element, textIn } from '../element.ts';
import { siteRoot } from '../site-root.ts';
import { entryIdOf } from './entry-id.ts';
import { placePreview } from './place-preview.ts';

/** 停多久才显示；离开多久才收，好把指针挪到提要上去。ms */
const openAfter = 300;
const closeAfter = 200;

/**
 * 正文里的条目链接旁的提要。指着、用键盘走到都有，Esc 收起，指针可以挪上去；触屏没有。
 * @param focused 装这一段时已经走到的链接
 */
export function previewLinks(main: HTMLElement, json: string, focused?: Element): void {
  addStyles(css);
  const rows: PreviewRows = JSON.parse(json);
  const root = new URL(siteRoot(), document.baseURI).href;
  const card = element('div', { id: 'preview', class: 'preview', role: 'tooltip', hidden: '' });
  // 放在主区里：读屏软件按地标走也碰得到。
  main.append(card);
  let current: Element | undefined;
  let timer = 0;

  const later = (act: () => void, wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  };
  const hide = () => {
    clearTimeout(timer);
    card.hidden = true;
    // 链接自己带的说明不动。
    if (current?.getAttribute('aria-describedby') === card.id) current.removeAttribute('aria-describedby');
    current = undefined;
  };
  const rowOf = (link: Element): PreviewRow | undefined => {
    const href = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
    const row = rows[entryIdOf(href, root) ?? ''];
    // 旁边已经写着这句话的，不再说一遍。
    return row && !textIn(link.closest('li, tr, dd, p')).includes(row[2]) ? row : undefined;
  };
  const show = (link: Element) => {
    if (link === current) return clearTimeout(timer);
    const row = rowOf(link);
    hide();
    if (!row) return;
    current = link;
    card.replaceChildren(...contentOf(row, textIn(link)));
    // 先挂上说明再等：读屏软件走到链接时一并念，不念第二遍。
    if (!link.hasAttribute('aria-describedby')) link.setAttribute('aria-describedby', card.id);
    later(() => reveal(card, link), openAfter);
  };

  main.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = linkAt(target);
    if (link && pointerType !== 'touch') show(link);
  });
  main.addEventListener('pointerout', ({ target, relatedTarget }) => {
    const link = linkAt(target);
    if (link && link === current && !(relatedTarget instanceof Node && link.contains(relatedTarget)) && !onKeys(link))
      later(hide, closeAfter);
  });
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => {
    if (!current || !onKeys(current)) later(hide, closeAfter);
  });
  main.addEventListener('focusin', ({ target }) => {
    const link = linkAt(target);
    if (link && onKeys(link)) show(link);
  });
  main.addEventListener('focusout', ({ target }) => {
    if (linkAt(target) === current) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  main.addEventListener('click', ({ target }) => {
    if (linkAt(target)) hide();
  });

  if (focused && onKeys(focused)) show(focused);
  else for (const link of main.querySelectorAll('a[href]:hover')) show(link);
}

const linkAt = (target: EventTarget | null) => (target instanceof Element ? target.closest('a[href]') : null);
const onKeys = (link: Element) => link.matches(':focus-visible');

function contentOf([kind, title, line, status = '']: PreviewRow, text: string): HTMLElement[] {
  // 会随日子变的照今天算；链接的字就是题名时不念第二遍。
  const today = status.includes('/') ? statusOn(readStatusCode(status), chinaDay(new Date())).text : status;
  return [
    element('b', text === title ? { 'aria-hidden': 'true' } : {}, title),
    element('span', {}, [kind, today].filter(Boolean).join('　')),
    element('p', {}, line),
  ];
}

function reveal(card: HTMLElement, link: Element): void {
  card.hidden = false;
  const place = placePreview(link.getBoundingClientRect(), card.getBoundingClientRect(), {
    width: document.documentElement.clientWidth,
    height: window.innerHeight,
  });
  card.hidden = place === undefined;
  if (!place) return;
  card.style.left = `${place.left + scrollX}px`;
  card.style.top = `${place.top + scrollY}px`;
}
