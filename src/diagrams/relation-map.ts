import type { TieEnd, TieMore } from './tie-map.ts';

/** 一个相关的条目；id 与表里的同一行对得上。 */
export interface Related extends TieEnd {
  id: string;
  mark: 'stated' | 'inferred';
}

/** 同一个关系词下的条目。 */
export interface RelatedGroup {
  verb: string;
  items: Related[];
  more?: TieMore;
}

/** 一个条目的关系：别处对它的在左，它对别处的在右。 */
export interface RelationMap {
  entry: TieEnd;
  incoming: RelatedGroup[];
  outgoing: RelatedGroup[];
}
