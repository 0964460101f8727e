import { journeys, type Place } from './journeys.ts';
import type { NewVisitor } from './visitor.ts';

/** 一格：通过、不适用，或不通过的缘由。 */
export type Cell = '✓' | '—' | { readonly problem: string };

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** 每条路线一位新访客；控制台报错、向别处请求，也算走不通。 */
export async function walkJourneys(newVisitor: NewVisitor, place: Place): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const { name, onlyHttp = false, walk } of journeys) {
    if ((onlyHttp && place.disk) || (name === '不列目录' && !place.ownMissingPage)) {
      cells.push('—');
      continue;
    }
    const visitor = await newVisitor(place.disk ? place.url : `${new URL(place.url).origin}/`);
    const problem = await walk(visitor, place).then(() => visitor.troubles()[0], reasonOf);
    await visitor.close();
    cells.push(problem === undefined ? '✓' : { problem });
  }
  return cells;
}
