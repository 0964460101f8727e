import type { ChainMapNode } from './chain-map.ts';

/** 框里写的状况词；“有院所平台项目”只写实有的几样，如“有院所”，以免写出没有的。 */
export function presenceWord(node: Pick<ChainMapNode, 'presence' | 'counts' | 'word'>): string {
  if (node.word !== undefined) return node.word;
  if (node.presence !== '有院所平台项目') return node.presence;
  const named = ['院所', '平台', '项目'].filter((label) => node.counts.some((count) => count.label === label));
  return named.length === 0 ? node.presence : `有${named.join('、')}`;
}

/** 左缘状况条，接在框的左上角之后的相对路径：成链双条、有企业实条、院所等斜半条、薄弱断条；空白与未核实没有条，靠边框分辨。 */
export function presenceMark(node: ChainMapNode, height: number): string {
  if (node.word !== undefined) return '';
  if (node.presence === '成链') return `h5v${height}h-5zm7.5 0h2v${height}h-2z`;
  if (node.presence === '有企业') return `h5v${height}h-5z`;
  if (node.presence === '有院所平台项目') return `h5v${height / 2}l-5 ${height / 2}z`;
  if (node.presence !== '薄弱') return '';
  const dashes = Array.from({ length: Math.ceil(height / 8) }, (_, i) => `h5v${Math.min(4, height - 8 * i)}h-5z`);
  return dashes.join('m0 8');
}
