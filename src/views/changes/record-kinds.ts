import { kinds } from '../../schema/kinds.ts';
import type { RecordKind } from './field-record.ts';

/** 页面上的次序：措施跟在政策后面，环节跟在产业链后面。 */
export const recordKinds: readonly RecordKind[] = [
  'policies',
  'measures',
  'enterprises',
  'institutes',
  'platforms',
  'projects',
  'chains',
  'nodes',
  'indicators',
  'terms',
  'sources',
];

/** 类别名和量词。 */
export function recordKindWords(kind: RecordKind): { label: string; unit: string } {
  if (kind === 'measures') return { label: '措施', unit: '项' };
  if (kind === 'nodes') return { label: '环节', unit: '个' };
  return kinds[kind];
}
