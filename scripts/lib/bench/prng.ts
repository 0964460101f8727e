/** 播了种的随机数（mulberry32）：同一个种子，每次抽到的查询一样，两次评测才能相比。 */
export class Prng {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** [0, 1) 之间。 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** low 到 high 之间的整数，两头都含。 */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new Error('从空的清单里抽不出东西');
    return chosen;
  }

  /** 依次抽取并试做，做不成（undefined）就换一个，凑够 count 个；不重复。 */
  draw<T, R>(list: readonly T[], count: number, make: (item: T) => R | undefined): R[] {
    const left = [...list];
    const made: R[] = [];
    while (made.length < count && left.length > 0) {
      const at = Math.floor(this.next() * left.length);
      const item = left[at] as T;
      left[at] = left.at(-1) as T;
      left.pop();
      const result = make(item);
      if (result !== undefined) made.push(result);
    }
    return made;
  }
}
