import { pushAddress } from '../address-bar.ts';
import { announcer } from '../announcer.ts';
import { required } from '../element.ts';
import { type ChainState, hashOf, type PathSide, stateFrom } from './chain-state.ts';
import { wireKeys } from './map-keys.ts';
import { lensOn, lensSection } from './map-lens.ts';
import { lightMap } from './map-light.ts';
import { mapModel } from './map-model.ts';
import { wireZoom } from './map-zoom.ts';
import { nodeFacts, spokenFacts } from './node-facts.ts';
import { nodePanel } from './node-panel.ts';
import { joined, reach } from './reach.ts';
import { wireTabs } from './view-tabs.ts';

/** 指针停在一个环节上这么久（毫秒）才换速览：移向速览的路上掠过别的环节，不跟着换。 */
const INTENT = 140;
/** 窄屏上先给清单：图要左右滑着看。 */
const narrow = '(max-width: 767px)';

/** 链页：网址的 # 里写着所选（state），所选一变就照它重新点亮；悬停、聚焦只是预览，不进网址。 */
export function wireChainPage(page: HTMLElement): void {
  const model = mapModel(required<HTMLElement>(page, '[data-map-canvas]'));
  const panel = required<HTMLElement>(page, '[data-map-panel]');
  const help = [...panel.childNodes];
  const notice = required<HTMLElement>(page, '[data-map-notice]');
  const say = announcer(required<HTMLElement>(page, '[data-map-live]'));
  const light = lightMap(model);
  const applyLens = lensOn(model);
  const stageOf = (node: number) => model.nodes[node]?.stage;
  let state: ChainState = {};
  let preview: number | undefined;

  const pinnedAt = () => (state.node === undefined ? -1 : model.indexOf(state.node));
  const around = (index: number, path?: PathSide) => {
    if (path) return reach(model.links, stageOf, index, path);
    return joined(reach(model.links, stageOf, index, 'up', 1), reach(model.links, stageOf, index, 'down', 1));
  };
  /** 固定的环节优先；没有固定就看预览的，再没有就看透镜的说明。 */
  const show = () => {
    const pinned = pinnedAt();
    const index = pinned >= 0 ? pinned : preview;
    light(index === undefined ? undefined : around(index, pinned >= 0 ? state.path : undefined), index);
    const facts = index === undefined ? undefined : nodeFacts(model.nodes[index]?.id ?? '');
    if (facts)
      panel.replaceChildren(...nodePanel(facts, { pinned: pinned >= 0, path: pinned >= 0 ? state.path : undefined }));
    else panel.replaceChildren(...lensHelp());
  };
  const lensHelp = (): Node[] => {
    const section = state.lens === undefined ? null : lensSection(state.lens);
    if (!section) return help;
    const copy = section.cloneNode(true) as HTMLElement;
    for (const marked of [copy, ...copy.querySelectorAll('[id]')]) marked.removeAttribute('id');
    for (const attribute of ['data-lens', 'aria-labelledby']) copy.removeAttribute(attribute);
    return [copy];
  };
  const apply = (next: ChainState) => {
    state = next;
    const unknown = [
      ...(state.node !== undefined && pinnedAt() < 0 ? [`这条链上没有“${state.node}”这个环节。`] : []),
      ...(state.lens !== undefined && !lensSection(state.lens) ? [`没有“${state.lens}”这个透镜。`] : []),
    ];
    notice.textContent = unknown.length > 0 ? `${unknown.join('')}网址可能旧了，或抄漏了字；下面是整条链。` : '';
    notice.hidden = unknown.length === 0;
    applyLens(state.lens);
    for (const link of page.querySelectorAll<HTMLElement>('a[data-lens-link]'))
      link.setAttribute('aria-current', String((link.dataset['lensLink'] || undefined) === state.lens));
    selectTab(state.view ?? (state.node === undefined && matchMedia(narrow).matches ? 'list' : 'map'));
    show();
    const at = pinnedAt();
    if (at < 0) return;
    keys.setCurrent(at);
    model.nodes[at]?.anchor.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  /** 定下新的所选：添一步历史，后退回到前一个。 */
  const commit = (next: ChainState) => {
    preview = undefined;
    pushAddress(hashOf(next) || location.pathname + location.search);
    apply(next);
  };
  const speak = (index: number) => {
    const facts = nodeFacts(model.nodes[index]?.id ?? '');
    if (facts) say(spokenFacts(facts));
  };
  const pin = (index: number, path?: PathSide) => {
    const id = model.nodes[index]?.id;
    const { node: _, path: __, ...rest } = state;
    const same = id === state.node && path === state.path;
    commit(same ? rest : { ...rest, node: id, path });
    say(
      same
        ? '已取消固定'
        : `已固定${nodeFacts(id ?? '')?.name ?? ''}${path ? `，点亮${path === 'up' ? '上游' : '下游'}路径` : ''}`,
    );
  };

  const selectTab = wireTabs(required<HTMLElement>(page, '[data-view-tabs]'), (view) => commit({ ...state, view }));
  const keys = wireKeys(model, {
    pin: (index) => pin(index),
    path: (index, side) => pin(index, side),
    clear: () => {
      if (state.node !== undefined || state.lens !== undefined) commit({ view: state.view });
      say('已清除');
    },
  });
  wirePointer(model.svg, (id) => {
    preview = id === undefined ? undefined : model.indexOf(id);
    if (pinnedAt() < 0) show();
  });
  model.canvas.addEventListener('focusin', ({ target }) => {
    const index = model.nodes.findIndex(({ anchor }) => anchor === target);
    if (index < 0) return;
    preview = index;
    if (pinnedAt() < 0) show();
    speak(index);
  });
  panel.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const go = target?.closest<HTMLElement>('[data-go]')?.dataset['go'];
    const act = target?.closest<HTMLElement>('[data-act]')?.dataset['act'];
    const at = pinnedAt() >= 0 ? pinnedAt() : preview;
    if (go !== undefined && model.indexOf(go) >= 0) {
      event.preventDefault();
      commit({ ...state, node: go, path: undefined });
    } else if (act !== undefined && at !== undefined) {
      const path = act === 'up' || act === 'down' ? act : undefined;
      if (act === 'pin' && state.node !== undefined) commit({ ...state, node: undefined, path: undefined });
      else pin(at, path);
    } else return;
    // 面板重写了，焦点放回同一个按钮
    panel.querySelector<HTMLElement>(act === undefined ? 'h3 a' : `[data-act="${act}"]`)?.focus();
  });
  for (const link of page.querySelectorAll<HTMLElement>('a[data-lens-link]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const lens = link.dataset['lensLink'] || undefined;
      commit({ view: 'map', lens: lens === state.lens ? undefined : lens });
    });
  }
  addEventListener('popstate', () => {
    const next = stateFrom(location.hash);
    if (next) apply(next);
  });
  wireZoom(
    required<HTMLElement>(page, '[data-map-viewport]'),
    model.canvas,
    required<HTMLElement>(page, '[data-map-zoom]'),
  );
  page.classList.add('wired');
  for (const part of page.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false;
  apply(stateFrom(location.hash) ?? {});
}

/** 指针停稳才报；离开图也等一等，移到速览里去点按钮时不清掉。 */
function wirePointer(svg: SVGSVGElement, hover: (id: string | undefined) => void): void {
  let waiting = 0;
  svg.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const target = event.target instanceof Element ? event.target.closest<SVGAElement>('a[data-node]') : null;
    clearTimeout(waiting);
    if (target) waiting = window.setTimeout(() => hover(target.dataset['node']), INTENT);
  });
  svg.addEventListener('pointerleave', () => clearTimeout(waiting));
}
