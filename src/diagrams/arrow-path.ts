import type { Point } from './placed-chain.ts';
import { toHundredth } from './round.ts';

const length = 8;
const half = 4.5;

function line(points: Point[]): string {
  return points.reduce((d, point, i) => {
    const last = points[i - 1];
    if (last === undefined) return `M${toHundredth(point.x)} ${toHundredth(point.y)}`;
    if (last.x === point.x && last.y === point.y) return d;
    return d + (last.y === point.y ? `H${toHundredth(point.x)}` : `V${toHundredth(point.y)}`);
  }, '');
}

function holds(a: Point, b: Point, point: Point): boolean {
  const between = (m: number, n: number, value: number) => Math.min(m, n) <= value && value <= Math.max(m, n);
  return between(a.x, b.x, point.x) && between(a.y, b.y, point.y) && (a.x === b.x ? point.x === a.x : point.y === a.y);
}

/** 折线的路径，止于箭头底边；merge 是并入别的线之处，此后的一段另成 rest。箭头的尖在最后一点。 */
export function arrowPath(points: Point[], merge?: Point): { d: string; rest?: string; arrow: string } {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return { d: '', arrow: '' };
  const dx = Math.sign(tip.x - before.x);
  const dy = Math.sign(tip.y - before.y);
  const base = { x: tip.x - dx * length, y: tip.y - dy * length };
  const wing = (side: 1 | -1) => `L${toHundredth(base.x + side * dy * half)} ${toHundredth(base.y + side * dx * half)}`;
  const arrow = `M${toHundredth(tip.x)} ${toHundredth(tip.y)}${wing(1)}${wing(-1)}z`;
  const whole = [...points.slice(0, -1), base];
  const cut = merge === undefined ? -1 : whole.findIndex((point, i) => holds(whole[i - 1] ?? point, point, merge));
  if (merge === undefined || cut < 1) return { d: line(whole), arrow };
  return { d: line([...whole.slice(0, cut), merge]), rest: line([merge, ...whole.slice(cut)]), arrow };
}
