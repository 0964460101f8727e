import type { Correction } from './answer.ts';
import { createPace } from './pace.ts';
import type { SearchIndex } from './search-index.ts';

interface NearName {
  /** 名称里与查询相近的一段，归一后的写法。 */
  readonly text: string;
  readonly unit: number;
}

const MOST_CORRECTIONS = 3;
/** 太短的，错一个字就什么都像了。 */
const SHORTEST = 3;
/** 名称比查询长出这么多倍以上，就只改正打错的那一段，不换成整个名称。 */
const MUCH_LONGER = 2;

/** “您是不是要找”：名称只差一个字（错、漏、多）的查询。隔开的几个词各有各的意思，整句差一个字的名称多半不相干，不问。 */
export async function correctionsOf(query: string, index: SearchIndex): Promise<Correction[]> {
  if (/\s/.test(query)) return [];
  const found = (await nearNames(index.normaliser.fold(query), index)).map((near) => correctedQuery(near, index));
  // 含着前一个的（集成电路、集成电路设计）不另问：查前一个就有它。
  const distinct = [...new Set(found)].filter((name, i, all) => !all.slice(0, i).some((other) => name.includes(other)));
  return distinct.slice(0, MOST_CORRECTIONS).map((to) => ({ from: query, to, query: to }));
}

/**
 * 名称里与查询只差一个字（错、漏、多）的一段，最像整个名称的在前。
 * 差一处，则查询的前后两半必有一半原样出现：先凭这一点筛去绝大多数名称，再逐个比对。
 */
async function nearNames(folded: string, { catalogue: { units }, names }: SearchIndex): Promise<NearName[]> {
  const pace = createPace();
  const chars = [...folded];
  if (chars.length < SHORTEST) return [];
  const half = chars.length >> 1;
  const head = chars.slice(0, half).join('');
  const tail = chars.slice(half).join('');
  const found: (NearName & { extra: number })[] = [];
  for (const { id } of units) {
    for (const name of names.of(id)) {
      if (!name.includes(head) && !name.includes(tail)) continue;
      const text = nearPart(name, folded);
      if (text !== undefined) found.push({ text, unit: id, extra: name.length - text.length });
    }
    await pace();
  }
  return found.sort((a, b) => a.extra - b.extra || a.unit - b.unit);
}

/** 改正后的查询：名称不太长就用整个名称（查“斯达半异”的人要的是斯达半导体），否则只改那一段。 */
function correctedQuery({ text, unit }: NearName, { catalogue: { units }, names }: SearchIndex): string {
  const [title = text] = names.of(unit);
  const whole = units[unit];
  return whole && title.includes(text.slice(0, 2)) && title.length <= text.length * MUCH_LONGER ? whole.title : text;
}

/** 名称里与查询差一处的一段；没有就是 undefined。逐个起点试三种长度，各比一次。 */
function nearPart(name: string, query: string): string | undefined {
  for (let from = 0; from < name.length; from++) {
    for (const size of [query.length, query.length + 1, query.length - 1]) {
      const part = name.slice(from, from + size);
      if (part.length === size && isOneEditApart(part, query)) return part;
    }
  }
  return undefined;
}

function isOneEditApart(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  if (same === a.length && same === b.length) return false;
  // 数字差一个就是另一个：国发〔2020〕9号不是 8号打错了。
  if (/\d/.test(`${a[same] ?? ''}${b[same] ?? ''}`)) return false;
  // 差的一处在首字时，多半只是碰巧后半截相同。
  if (same === 0 && Math.min(a.length, b.length) < 4) return false;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (a.length === b.length) return restA.slice(1) === restB.slice(1);
  return a.length > b.length ? restA.slice(1) === restB : restB.slice(1) === restA;
}
