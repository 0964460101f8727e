import type { Entry } from '../schema/kinds.ts';
import { departmentEdges, issuerEdges } from './body-edges.ts';
import { chainEdges } from './chain-edges.ts';
import type { EdgeContext, Found } from './edge-context.ts';
import { mentionEdges } from './mention-edges.ts';
import { placeEdges } from './place-edges.ts';
import { relationEdges } from './relation-edges.ts';
import { sourceEdges } from './source-edges.ts';

/** 一个条目发出的全部边，和其中断掉的。 */
export function edgesOf(entry: Entry, context: EdgeContext): Found {
  const found: Found = { edges: [], problems: [] };
  relationEdges(entry, context, found);
  placeEdges(entry, context, found);
  sourceEdges(entry, context, found);
  issuerEdges(entry, context, found);
  departmentEdges(entry, context, found);
  chainEdges(entry, found);
  mentionEdges(entry, context, found);
  return found;
}
