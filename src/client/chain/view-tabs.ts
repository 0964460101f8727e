import type { ViewName } from './chain-state.ts';

/** 图、清单、表格三个链接变成页签；没有脚本时它们是页内链接，三种都在页上。 */
export function wireTabs(bar: HTMLElement, choose: (view: ViewName) => void): (view: ViewName) => void {
  const tabs = [...bar.querySelectorAll<HTMLAnchorElement>('a[data-view]')];
  const nameOf = (tab: HTMLAnchorElement) => tab.dataset['view'] as ViewName;
  const panelOf = (tab: HTMLAnchorElement) => document.querySelector<HTMLElement>(`[data-view-panel="${nameOf(tab)}"]`);
  bar.setAttribute('role', 'tablist');
  bar.setAttribute('aria-label', '图、清单、表格');
  for (const tab of tabs) {
    const panel = panelOf(tab);
    if (!panel) continue;
    tab.id = `tab-${nameOf(tab)}`;
    panel.id = `panel-${nameOf(tab)}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(nameOf(tab));
    });
  }
  bar.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(event.target as HTMLAnchorElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1, ' ': at }[event.key];
    const tab = at < 0 || to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    tab.focus();
    choose(nameOf(tab));
  });
  return (view) => {
    for (const tab of tabs) {
      const chosen = nameOf(tab) === view;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      const panel = panelOf(tab);
      if (panel) panel.hidden = !chosen;
    }
  };
}
