import type { Doc, SearchEngine } from '../../../src/search/engine.ts';
import { createNormaliser } from '../../../src/search/normalise.ts';
import type { EntryName, QueryData } from '../../../src/search/query-data.ts';

/** 测试用的查询资料：几个繁体字、几个读音。 */
export function queryData(names: readonly EntryName[]): QueryData {
  return {
    simplified: ['積體電導臺', '积体电导台'],
    readings: [
      '集成电路第三代半导体重庆氢能设备',
      'ji cheng dian lu di san dai ban dao ti zhong qing qing neng she bei',
    ],
    polyphones: { 重庆氢能: 'chong qing qing neng' },
    names,
  };
}

export const normaliser = createNormaliser(queryData([]).simplified);

export function doc(url: string, title: string, text = '', summary = ''): Doc {
  return { url, title, kind: '术语', summary, text: `${title}. ${text}` };
}

/** 什么词都返回全部页的索引：“可以多给”，查询前端须自己核对。 */
export function eagerEngine(docs: readonly Doc[]): SearchEngine {
  const hits = docs.map((found) => ({ id: found.url, data: async () => found }));
  return { search: async () => hits };
}
