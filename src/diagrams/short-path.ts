import { toHundredth } from './round.ts';

/** 只有横竖的路径（M、H、V）写得最短：每一笔绝对、相对两种写法取短的。 */
export function shortPath(d: string): string {
  const at = { x: 0, y: 0 };
  return d.replace(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g, (whole, letter: string, first: string, second?: string) => {
    if (letter === 'M') {
      [at.x, at.y] = [Number(first), Number(second)];
      return whole;
    }
    const axis = letter === 'H' ? 'x' : 'y';
    const step = `${letter.toLowerCase()}${toHundredth(Number(first) - at[axis])}`;
    at[axis] = Number(first);
    return step.length < whole.length ? step : whole;
  });
}
