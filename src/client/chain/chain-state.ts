const views = ['map', 'list', 'table'] as const;
export type ViewName = (typeof views)[number];
export type PathSide = 'up' | 'down';

/** 链页上读者选的：看哪一种、哪个透镜、哪个环节、它的上游还是下游；全写在网址的 # 后面，可收藏、可后退。 */
export interface ChainState {
  view?: ViewName | undefined;
  lens?: string | undefined;
  node?: string | undefined;
  path?: PathSide | undefined;
}

/** 网址的 # → 所选；不是本页写的（如 #citations）返回 undefined，照普通锚点处理。 */
export function stateFrom(hash: string): ChainState | undefined {
  const text = hash.replace(/^#/, '');
  const anchored = views.find((name) => name === text);
  if (text === '' || anchored) return anchored ? { view: anchored } : {};
  if (!text.includes('=')) return undefined;
  const params = new URLSearchParams(text);
  const path = params.get('path');
  return {
    view: views.find((name) => name === params.get('view')),
    lens: params.get('lens') ?? undefined,
    node: params.get('node') ?? undefined,
    path: path === 'up' || path === 'down' ? path : undefined,
  };
}

/** 所选 → 网址的 #，次序固定；什么都没选是空串。 */
export function hashOf({ view, lens, node, path }: ChainState): string {
  const params = new URLSearchParams();
  if (node !== undefined) params.set('node', node);
  if (node !== undefined && path !== undefined) params.set('path', path);
  if (lens !== undefined) params.set('lens', lens);
  if (view !== undefined) params.set('view', view);
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}
