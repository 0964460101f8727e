import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { listIndex } from '../../../src/views/list-view.ts';
import { matrixView } from '../../../src/views/matrix-view.ts';
import { policiesAt } from '../../../src/views/reach-view.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const measure = (id: string, kind: string, nodes: string[] = []) => ({
  id,
  title: id,
  kind,
  instrument: '补助',
  nodes,
});
const chain = entry('chains', 'demo');
const viewOf = (...policies: ReturnType<typeof entry<'policies'>>[]) =>
  matrixView(buildGraph([base, chain, ...policies]).graph, site);
const filled = (view: ReturnType<typeof matrixView>) =>
  view.groups[0]?.rows[0]?.cells.filter(({ n }) => n > 0).map(({ label, n }) => [label, n]);

test('措施写明点到环节的只算它们；一项也没写环节的全都算；没有措施的是“措施未收录”', () => {
  const view = viewOf(
    entry('policies', 'aimed', {
      measures: [measure('tax', '税收', ['chips']), measure('loan', '金融')],
    }),
    entry('policies', 'broad', { nodes: ['chips'], measures: [measure('loan', '金融'), measure('again', '金融')] }),
    entry('policies', 'empty', { nodes: ['chips'], measures: '来源未载明' }),
  );
  assert.deepEqual(filled(view), [
    ['金融', 1],
    ['税收', 1],
    ['措施未收录', 1],
  ]);
  assert.equal(view.groups[0]?.rows[0]?.total, 3);
  const list = view.groups[0]?.rows[0]?.lists.find(({ label }) => label === '金融');
  assert.deepEqual(
    list?.rows.map(({ title, gives }) => [title, gives.map(({ href }) => href)]),
    [['broad', ['/policies/broad.html#m-loan', '/policies/broad.html#m-again']]],
  );
});

test('没有政策的环节也占一行，数是 0，没有链接', () => {
  const view = viewOf();
  assert.deepEqual([view.bare, view.nodes], [1, 1]);
  assert.ok(view.groups[0]?.rows[0]?.cells.every(({ n, href }) => n === 0 && href === undefined));
});

test('真的内容：每格等于清单的份数，“全部”等于环节页，表尾等于登记册各张列表', async () => {
  const { graph, site: real } = await realContent();
  const view = matrixView(graph, real);
  for (const { rows } of view.groups)
    for (const row of rows) {
      for (const cell of row.cells) {
        const list = row.lists.find(({ slug }) => slug === cell.slug);
        assert.equal(cell.n, list ? list.rows.length + list.more : 0);
      }
    }
  const power = view.groups.flatMap(({ rows }) => rows).find(({ id }) => id === 'power-devices');
  assert.equal(power?.total, policiesAt(graph, 'chains/ic/power-devices', real).length);
  const support = listIndex(graph, real, 'policies').facets.find(({ slug }) => slug === 'support');
  const all = view.totals.at(-1);
  assert.deepEqual(
    view.needs.map(({ slug }) => support?.options.find((option) => option.slug === slug)?.entries.length ?? 0),
    all?.ns.slice(0, -1),
  );
  const [placed, loose] = view.totals;
  assert.deepEqual(
    placed?.ns.map((n, i) => n + (loose?.ns[i] ?? 0)),
    all?.ns,
  );
});
