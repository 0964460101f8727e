import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordRoom } from '../../../src/diagrams/place-timeline.ts';
import { textWidth } from '../../../src/diagrams/text-width.ts';
import { buildGraph } from '../../../src/graph/graph.ts';
import { timelineView } from '../../../src/views/timeline-view.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const view = (...policies: ReturnType<typeof entry<'policies'>>[]) =>
  timelineView(buildGraph([base, ...policies]).graph, site);

test('期限画成条，推得的是虚框，只有日期的是点，什么都没有的不画但列出原因', () => {
  const { groups, count, drawn } = view(
    entry('policies', 'stated', { period: { start: 2023, end: 2027, basis: '正文' }, dateMade: '2023-03-01' }),
    entry('policies', 'titled', { period: { start: 2020, end: 2024, basis: '题名' } }),
    entry('policies', 'dated', { datePublished: '2021-05', dateMade: '来源未载明' }),
    entry('policies', 'bare', { dateMade: '来源未载明' }),
  );
  const [group] = groups;
  assert.deepEqual(
    group?.items.map(({ id, start, end, date, inferred, word }) => [id, start, end, date, inferred, word]),
    [
      ['titled', '2020', '2024', undefined, true, '规划期已满（推算）'],
      ['dated', undefined, undefined, '2021-05', false, undefined],
      ['stated', '2023', '2027', '2023-03-01', false, '期内'],
    ],
  );
  assert.deepEqual(
    group?.rows.map(({ date, basis, drawn }) => [date, basis, drawn]),
    [
      ['未核查', '由题名推得', '条'],
      ['2021-05 发布', '未核查', '点'],
      ['2023-03-01 成文', '正文写明', '条和点'],
      ['来源未载明', '未核查', '没有画：没有日期'],
    ],
  );
  assert.deepEqual([count, drawn, group?.undated], [4, 3, 1]);
});

test('没写起期的从成文日画起；成文晚于止期就不硬画起点', () => {
  const items = (data: Record<string, unknown>) => view(entry('policies', 'p', data)).groups[0]?.items[0];
  assert.equal(items({ period: { end: 2027, basis: '正文' }, dateMade: '2024-03-13' })?.start, '2024-03-13');
  assert.equal(items({ period: { end: 2020, basis: '正文' }, dateMade: '2024-03-13' })?.start, undefined);
});

test('宣布废止的，没有期限也写出来', () => {
  const [item] = view(entry('policies', 'p', { dateMade: '2020-01-01', validity: '废止' })).groups[0]?.items ?? [];
  assert.deepEqual([item?.word, item?.past], ['已废止', true]);
});

test('各级用同一把尺，级别按区、市、省、国家', () => {
  const { groups, span } = view(
    entry('policies', 'a', { level: '国家', dateMade: '2000-06-24' }),
    entry('policies', 'b', { period: { end: 2035, basis: '正文' } }),
  );
  assert.deepEqual(
    groups.map(({ level }) => level),
    ['区', '国家'],
  );
  assert.deepEqual(span, { firstYear: 2000, lastYear: 2035, edition: site.edition });
  assert.deepEqual(view().groups, []);
});

test('真的内容：每份政策都在表里，画出的与没画的加起来是全部，状态词放得下', async () => {
  const { graph, site } = await realContent();
  const { groups, count, drawn } = timelineView(graph, site);
  assert.equal(
    groups.reduce((sum, { rows, more }) => sum + rows.length + more, 0),
    count,
  );
  assert.equal(
    groups.reduce((sum, { items }) => sum + items.length, 0),
    drawn,
  );
  for (const { rows, items, undated } of groups) {
    assert.equal(rows.filter((row) => row.drawn.startsWith('没有画')).length, undated);
    assert.deepEqual(
      rows.slice(0, items.length).map(({ href }) => href),
      items.map(({ href }) => href),
    );
    for (const { word = '' } of items) assert.ok(textWidth(word, 13) + 8 <= wordRoom, word);
  }
});
