import assert from 'node:assert/strict';
import { test } from 'node:test';
import { swap, swapChange, swappable, turnLoop } from '../../../src/diagrams/column-crossings.ts';
import { type Columns, columnItems, type Item } from '../../../src/diagrams/column-items.ts';
import { seatNodes } from '../../../src/diagrams/seat-nodes.ts';
import { sortColumns } from '../../../src/diagrams/sort-columns.ts';
import { randomMap } from './maps.ts';

const columnsOf = (seed: number): Columns => {
  const map = randomMap(seed);
  return columnItems(map, seatNodes(map, map.stages.length));
};

/** 一条槽一条槽地数：四个端点绕槽一圈交错，就是一个交叉。 */
function crossings({ gaps }: Columns): number {
  let total = 0;
  gaps.forEach((spans, gap) => {
    const around = (item: Item) => (item.column === gap ? 1000 - item.at : item.at);
    const ends = [...spans].map(({ a, b }) => [around(a), around(b)].sort((m, n) => m - n) as [number, number]);
    ends.forEach(([low, high], i) => {
      for (const [least, most] of ends.slice(i + 1)) {
        if ((low < least && least < high && high < most) || (least < low && low < most && most < high)) total += 1;
      }
    });
  });
  return total;
}

test('换一对邻项，增减的交叉数与从头数的一样', () => {
  let tried = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const columns = columnsOf(seed);
    for (const column of columns.items) {
      for (let at = 0; at + 1 < column.length; at++) {
        const [upper, lower] = [column[at], column[at + 1]];
        if (upper === undefined || lower === undefined || !swappable(upper, lower)) continue;
        const before = crossings(columns);
        const change = swapChange(upper, lower);
        swap(column, at);
        assert.equal(crossings(columns), before + change, `${seed}: ${upper.id} ${lower.id}`);
        tried += 1;
      }
    }
  }
  assert.ok(tried > 300);
});

test('线换一侧，增减的交叉数与从头数的一样，只减不增', () => {
  let turned = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const columns = columnsOf(seed);
    for (const loop of columns.loops) {
      const before = crossings(columns);
      const change = turnLoop(columns, loop);
      assert.equal(crossings(columns), before + change, `${seed}`);
      assert.ok(change <= 0);
      if (change < 0) turned += 1;
    }
  }
  assert.ok(turned > 20);
});

test('排过以后交叉不比起步多，每格仍是原来的环节', () => {
  const cells = ({ items }: Columns) =>
    items
      .flat()
      .map(({ id, column, cell }) => `${column} ${cell} ${id}`)
      .sort();
  let [before, after] = [0, 0];
  for (let seed = 1; seed <= 60; seed++) {
    const columns = columnsOf(seed);
    const [first, members] = [crossings(columns), cells(columns)];
    sortColumns(columns);
    assert.ok(crossings(columns) <= first, `${seed}`);
    assert.deepEqual(cells(columns), members);
    for (const column of columns.items)
      assert.deepEqual(
        column.map(({ at }) => at),
        [...column.keys()],
      );
    before += first;
    after += crossings(columns);
  }
  assert.ok(after < before * 0.6, `${before} → ${after}`);
});
