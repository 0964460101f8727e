/** 三列时与样稿同宽：958 像素。 */
export interface ChainLayout {
  columns: number;
  columnWidth: number;
  /** 框与底框之间的边。 */
  margin: number;
  gutter: number;
  labelWidth: number;
}

const fullWidth = 958;
const labelWidth = 54;
const firstGutter = 14;
const lastGutter = 10;
const leastColumn = 180;

/** 按列数定列宽：四列以内合成一个版心，再多则列宽保底、图加宽。 */
export function chainLayout(columns: number, labels: boolean): ChainLayout {
  const gutter = columns <= 3 ? 44 : 36;
  const margin = columns <= 3 ? 10 : 7;
  const label = labels ? labelWidth : 0;
  const room = fullWidth - label - firstGutter - lastGutter - gutter * (columns - 1);
  const columnWidth = Math.max(leastColumn, Math.min(264, Math.floor(room / columns)));
  return { columns, columnWidth, margin, gutter, labelWidth: label };
}

/** 一条槽最少多宽：竖槽首尾窄、中间宽，横槽首尾窄、行间宽；有 tracks 股线时留出箭头与间距。 */
export function channelSize(channel: string, tracks: number, layout: ChainLayout, lanes: number, gap: number): number {
  const index = Number(channel.slice(1));
  const upright = channel.startsWith('v');
  const edge = upright ? layout.columns : lanes;
  let base = upright ? layout.gutter : 38;
  if (index === 0) base = upright ? (layout.labelWidth > 0 ? firstGutter : 0) : 20;
  else if (index === edge) base = upright ? lastGutter : 6;
  if (tracks === 0) return base;
  const pad = upright ? 10 : 15;
  return Math.max(base, 2 * pad + (tracks - 1) * gap);
}
