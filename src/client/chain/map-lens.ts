import type { MapModel } from './map-model.ts';

/** 透镜所列的一个环节：在图上写什么词、用哪种纹样。 */
interface LensNode {
  id: string;
  tone: string;
  word: string;
  /** 证据旧了或没有日期，要复核。 */
  stale: boolean;
}

export const lensSection = (lens: string) => document.querySelector<HTMLElement>(`[data-lens="${CSS.escape(lens)}"]`);

function lensNodes(section: HTMLElement): LensNode[] {
  const seen = new Set<string>();
  return [...section.querySelectorAll<HTMLElement>('[data-lens-node]')].flatMap(({ dataset }) => {
    const { lensNode: id = '', tone = '', word = '', stale } = dataset;
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, tone, word, stale: stale !== undefined }];
  });
}

/** 给图戴上透镜：所列的环节换词、换纹样，其余退后；传 undefined 摘下来，恢复原来的词。 */
export function lensOn({ svg, nodes }: MapModel): (lens: string | undefined) => void {
  const words = nodes.map(({ anchor }) => anchor.querySelector('.q, tspan:last-child:not(.n)'));
  const original = words.map((word) => word?.textContent ?? '');
  const worn = new Map<SVGAElement, string[]>();
  return (lens) => {
    const section = lens === undefined ? null : lensSection(lens);
    const listed = new Map((section ? lensNodes(section) : []).map((node) => [node.id, node]));
    svg.classList.toggle('lens', section !== null);
    nodes.forEach(({ id, anchor }, i) => {
      anchor.classList.remove(...(worn.get(anchor) ?? []));
      worn.delete(anchor);
      const node = listed.get(id);
      const word = words[i];
      if (word) word.textContent = node?.word || original[i] || '';
      if (!node) return;
      const classes = [`lens-${node.tone}`, ...(node.stale ? ['lens-stale'] : [])];
      anchor.classList.add(...classes);
      worn.set(anchor, classes);
    });
  };
}
