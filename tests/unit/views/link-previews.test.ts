import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { entryCitation } from '../../../src/views/citation-line.ts';
import { linkPreviews } from '../../../src/views/link-previews.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const policy = entry('policies', 'x', {
  title: '示例政府关于印发若干措施的通知',
  summary: '若干措施。',
  period: { value: { start: '2025-01-01', end: '2027-12-31' } },
});
const term = { ...entry('terms', 'y', { title: '词', summary: '一个词。' }), body: '见[措施](/policies/x)。' };

test('提要：相连的条目各一行，政策带算状态要的一小段；自己和自己引的出处不在内', () => {
  const { graph } = buildGraph([base, policy, term], site);
  assert.deepEqual(linkPreviews(graph, 'terms/y', site), {
    'policies/x': ['政策', '示例政府关于印发若干措施的通知', '若干措施。', '2025-01-01/2027-12-31/'],
  });
  assert.deepEqual(linkPreviews(graph, 'policies/x', site), { 'terms/y': ['术语', '词', '一个词。'] });
});

test('真的内容：一页至多四十条，都是条目，都有一句话', async () => {
  const { graph, site } = await realContent();
  for (const id of [...graph.entries.keys(), ...[...graph.nodes.values()].map((place) => place.id)]) {
    const rows = Object.entries(linkPreviews(graph, id, site));
    assert.ok(rows.length <= 40, id);
    for (const [to, [kind, title, line]] of rows) {
      assert.ok(graph.entries.has(to), to);
      assert.ok(kind && title && line, to);
    }
  }
});

test('每一类条目都有可以复制的引文：写明是哪一库、哪一版、哪一页', async () => {
  const { graph, site } = await realContent();
  for (const one of graph.entries.values()) {
    const { text } = entryCitation(one, site);
    assert.ok(text.includes(one.data.title), text);
    if (one.kind !== 'policies') assert.ok(text.includes(`${site.name}. ${site.edition} 版`), text);
  }
});
