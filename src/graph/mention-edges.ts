import { type Entry, entryId } from '../schema/kinds.ts';
import { danglingHint, type EdgeContext, type Found } from './edge-context.ts';
import { readBody } from './mentions.ts';
import { nearest } from './nearest.ts';

/** 正文里的链接，带着它所在的句子；正文里写得不对的地方一并报出。 */
export function mentionEdges(entry: Entry, { entries, nodes }: EdgeContext, { edges, problems }: Found) {
  const { mentions, faults } = readBody(entry.body);
  for (const { line, ...fault } of faults)
    problems.push({ file: entry.file, line: entry.bodyLine + line - 1, ...fault });
  for (const { to, sentence, line } of mentions) {
    const node = to.split('/')[2];
    const place = node === undefined ? undefined : nodes.get(node);
    if (!entries.has(to) && place?.id !== to) {
      problems.push({
        file: entry.file,
        line: entry.bodyLine + line - 1,
        value: `/${to}`,
        missing: node === undefined ? to : 'chains/',
        message: `正文链接“/${to}”找不到条目`,
        hint:
          node === undefined
            ? danglingHint(to, entries)
            : `环节链接写作 /chains/链/环节；${
                nearest(node, nodes.keys())
                  .map((id) => nodes.get(id)?.id)
                  .join('、') || '先在链的 nodes 里加上它'
              }`,
      });
      continue;
    }
    edges.push({
      from: entryId(entry),
      to,
      relation: '提到',
      inverse: '提到它的页面',
      basis: '明文提及',
      origin: 'prose',
      sentence,
    });
  }
}
