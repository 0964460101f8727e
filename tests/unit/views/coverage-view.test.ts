import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { coverageView } from '../../../src/views/coverage-view.ts';
import { countsAt } from '../../../src/views/presence.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const node = (id: string) => ({
  id,
  name: id,
  stage: 'making',
  lane: 'main',
  kind: '环节',
  summary: id,
  basis: '明文提及',
});
const chain = entry('chains', 'demo', { nodes: [node('chips'), node('wafers')] });

test('一个条目挂两个环节，各格都有它，合计只算一次；只到链的另算', () => {
  const { graph } = buildGraph([
    base,
    chain,
    entry('enterprises', 'a', { nodes: ['chips', 'wafers'] }),
    entry('enterprises', 'b', { nodes: ['chips'] }),
    entry('enterprises', 'c', { chains: ['demo'] }),
    entry('enterprises', 'd'),
  ]);
  const view = coverageView(graph, site);
  const [group] = view.groups;
  assert.deepEqual(
    group?.rows.map(({ cells }) => cells[0]?.n),
    [2, 1],
  );
  assert.equal(group?.onNodes[0], 2);
  assert.equal(group?.onlyChain[0], 1);
  assert.deepEqual(
    view.totals.map(({ ns }) => ns[0]),
    [2, 1, 1, 4],
  );
});

test('0 没有链接；有数的链到环节页上列出它们的一节', () => {
  const { graph } = buildGraph([base, chain, entry('policies', 'p', { nodes: ['chips'] })]);
  const [first] = coverageView(graph, site).groups[0]?.rows ?? [];
  assert.equal(first?.cells.at(-1)?.href, '/chains/demo/chips.html#policies');
  assert.equal(first?.cells[0]?.href, undefined);
  assert.equal(first?.presence, '未核实');
});

test('真的内容：每格等于图谱里挂上来的个数，合计加起来是全库', async () => {
  const { graph, site } = await realContent();
  const view = coverageView(graph, site);
  const rows = view.groups.flatMap((group) => group.rows);
  assert.equal(rows.length, graph.nodes.size);
  for (const row of rows) {
    const id = graph.nodes.get(row.id)?.id ?? '';
    const counts = countsAt(graph, id);
    for (const { kind, n } of row.cells) {
      assert.equal(n, counts[kind], `${id} ${kind}`);
      assert.equal(n, graph.placements.get(id)?.get(kind)?.length ?? 0);
    }
  }
  view.columns.forEach(({ kind }, i) => {
    const [onNodes = 0, onlyChain = 0, none = 0, all = 0] = view.totals.map(({ ns }) => ns[i]);
    assert.equal(onNodes + onlyChain + none, all, kind);
    assert.equal(all, graph.byKind[kind].length);
  });
  assert.equal(
    view.tally.reduce((sum, { n }) => sum + n, 0),
    rows.length,
  );
});
