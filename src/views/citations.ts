import type { Graph } from '../graph/graph.ts';
import type { Entry, EntryOf } from '../schema/kinds.ts';
import { hrefOf } from './link-view.ts';

/** 页尾的一条出处。 */
export interface CitationView {
  number: number;
  title: string;
  href: string;
  type: string;
  /** 外部网址；不宜链接的来源没有。 */
  url?: string;
  seen?: string;
  at?: string;
  note?: string;
}

/** 引到的地方，例如 “[1] 一(三)”。 */
export interface Locator {
  number: number;
  at?: string;
}

/**
 * 一页的出处编号：同一来源的同一网址只编一个号，先用到的在前。
 * 字段自己写了 source 的用它；否则用条目级 sources 里管这个字段的；再否则用不限字段的。
 */
export class Citations {
  readonly #graph: Graph;
  readonly #entry: Entry;
  readonly #rows: CitationView[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(graph: Graph, entry: Entry) {
    this.#graph = graph;
    this.#entry = entry;
    for (const { ref, url, seen, at, note } of entry.data.sources) this.#add(ref, { url, seen, at, note }, true);
  }

  #add(
    ref: string,
    detail: {
      url?: string | undefined;
      seen?: string | undefined;
      at?: string | undefined;
      note?: string | undefined;
    } = {},
    listed = false,
  ): number {
    const key = `${ref}\n${detail.url ?? ''}`;
    const taken = this.#numbers.get(key) ?? (detail.url === undefined ? this.#firstOf(ref) : undefined);
    if (taken !== undefined) {
      if (listed) this.#merge(taken, detail);
      return taken;
    }
    const source = this.#graph.entries.get(`sources/${ref}`) as EntryOf<'sources'> | undefined;
    if (!source) throw new Error(`missing: sources/${ref}`);
    const number = this.#rows.length + 1;
    const url = source.data.linkable ? (detail.url ?? source.data.url) : undefined;
    this.#rows.push({
      number,
      title: source.data.title,
      href: hrefOf(`sources/${ref}`),
      type: source.data.type,
      ...(url === undefined ? {} : { url }),
      ...(detail.seen === undefined ? {} : { seen: detail.seen }),
      ...(detail.at === undefined ? {} : { at: detail.at }),
      ...(detail.note === undefined ? {} : { note: detail.note }),
    });
    this.#numbers.set(key, number);
    return number;
  }

  /** 同一来源列了两行（引了两处），合成一个编号，两处都写。 */
  #merge(number: number, { at, note }: { at?: string | undefined; note?: string | undefined }) {
    const row = this.#rows[number - 1];
    if (!row) return;
    const join = (a: string | undefined, b: string | undefined) => [...new Set([a, b].filter(Boolean))].join('、');
    const places = join(row.at, at);
    const notes = join(row.note, note);
    if (places) row.at = places;
    if (notes) row.note = notes;
  }

  #firstOf(ref: string): number | undefined {
    for (const [key, number] of this.#numbers) if (key.startsWith(`${ref}\n`)) return number;
    return undefined;
  }

  /** 写明了 source 的地方；没写 source 时为条目的第一条出处加上 at。 */
  of(source: string | undefined, at: string | undefined): Locator[] {
    if (source !== undefined) return [{ number: this.#add(source), ...(at === undefined ? {} : { at }) }];
    return at === undefined || this.#rows.length === 0 ? [] : [{ number: 1, at }];
  }

  /** 某个字段的出处。 */
  ofField(name: string, source: string | undefined, at: string | undefined): Locator[] {
    if (source !== undefined) return this.of(source, at);
    const rows = this.#entry.data.sources;
    const named = rows.filter((row) => row.for?.includes(name));
    const general = rows.filter((row) => row.for === undefined);
    return (named.length > 0 ? named : general).map((row) => {
      const place = at ?? row.at;
      return { number: this.#add(row.ref, row), ...(place === undefined ? {} : { at: place }) };
    });
  }

  list(): CitationView[] {
    return this.#rows;
  }
}

export const locatorText = (locators: readonly Locator[]) =>
  locators.map(({ number, at }) => `[${number}]${at === undefined ? '' : ` ${at}`}`).join('　');
