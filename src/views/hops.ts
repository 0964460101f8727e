import type { Tie } from '../diagrams/tie-map.ts';
import type { Mark } from './fact-view.ts';
import type { LinkView } from './link-view.ts';

/** 表里的一行，也就是图上的一跳；两处的 id 相同。 */
export interface HopRow {
  id: string;
  from: string;
  to: LinkView;
  /** 框里名字旁的一句：上游、企业、国家 · 期内…… */
  note: string;
  mark: Mark;
  why: string;
  locator: string;
}

interface Hop extends Omit<HopRow, 'id'> {
  title?: string;
  caution?: boolean;
}

/** 边走边编号：图上的一跳和表里的一行一起记下。 */
export class Hops {
  readonly rows: HopRow[] = [];

  add({ from, to, title = to.title, note, caution = false, mark, why, locator }: Hop): Tie {
    const id = String(this.rows.length + 1);
    this.rows.push({ id, from, to, note, mark, why, locator });
    const reason = { mark: mark === 'stated' ? mark : ('inferred' as const), text: why, locator };
    return { id, title, href: to.href, note, reason, ...(caution ? { caution } : {}) };
  }
}
