import { edgesSvg } from './edges-svg.ts';
import { escapeText, tag } from './markup.ts';
import { nodeSvg } from './node-svg.ts';
import type { PlacedChain, PlacedLane, PlacedStage } from './placed-chain.ts';

export interface ChainSvgOptions {
  title: string;
  desc: string;
  /** 标出读者所在的环节。 */
  current?: string | undefined;
  /** 给环节编号，与 chain.nodes 的先后一致，从 1 起；打印时附录照它查。 */
  numbered?: boolean | undefined;
  /** 链接的 target；嵌在别的网页里时用 _top。 */
  target?: string | undefined;
}

type Line = { text: string; x: number; y: number };

const text = (className: string, { text: content, x, y }: Line) =>
  tag('text', { class: className, x, y }, escapeText(content));

function stageSvg({ id, frame, lines, tally, bar }: PlacedStage): string {
  const { x, y, width, height } = frame;
  return tag(
    'g',
    { 'data-stage': id },
    [
      tag('rect', { class: 'frame', x, y, width, height }),
      ...lines.map((line) => text('stage-name', line)),
      ...(tally === undefined ? [] : [text('tally', tally)]),
      tag('path', { class: 'bar', d: bar }),
    ].join(''),
  );
}

function laneSvg({ id, rule, lines, notes }: PlacedLane): string {
  return tag(
    'g',
    { 'data-lane': id },
    [
      tag('path', { class: 'lane-rule', d: `M${rule.x1} ${rule.y}H${rule.x2}` }),
      ...lines.map((line) => text('lane-name', line)),
      ...notes.map((line) => text('quiet', line)),
    ].join(''),
  );
}

/**
 * 链图 → SVG 文本。不用脚本也能读、能点；样式在 diagram.css，脚本只添减类名。
 * 写得紧：相同的东西靠类名和继承，不逐个写属性；120 个环节的图约 40 KB。
 */
export function chainSvg(chain: PlacedChain, options: ChainSvgOptions): string {
  const { id, width, height, stages, lanes, nodes } = chain;
  const labelled = { title: `chain-${id}-title`, desc: `chain-${id}-desc` };
  return tag(
    'svg',
    {
      class: width > 1120 ? 'chain-svg wide' : 'chain-svg',
      'data-diagram': 'chain',
      'data-chain': id,
      // img 会把图里的链接藏起来
      role: 'group',
      'aria-labelledby': labelled.title,
      'aria-describedby': labelled.desc,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    [
      tag('title', { id: labelled.title }, escapeText(options.title)),
      tag('desc', { id: labelled.desc }, escapeText(options.desc)),
      tag('g', { class: 'stages' }, stages.map(stageSvg).join('')),
      tag('g', { class: 'lanes' }, lanes.map(laneSvg).join('')),
      edgesSvg(chain),
      tag('g', { class: 'nodes' }, nodes.map((node, i) => nodeSvg(node, { ...options, number: i + 1 })).join('')),
    ].join(''),
  );
}
