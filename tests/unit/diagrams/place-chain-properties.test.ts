import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChainMap } from '../../../src/diagrams/chain-map.ts';
import { placeChain } from '../../../src/diagrams/place-chain.ts';
import type { PlacedChain, PlacedEdge, Point, Rect } from '../../../src/diagrams/placed-chain.ts';
import { seatNodes } from '../../../src/diagrams/seat-nodes.ts';
import { textWidth } from '../../../src/diagrams/text-width.ts';
import { randomMap } from './maps.ts';

const seeds = Array.from({ length: 500 }, (_, i) => i + 1);
const placed = new Map(seeds.map((seed) => [seed, { map: randomMap(seed), chain: placeChain(randomMap(seed)) }]));
const each = (check: (chain: PlacedChain, seed: number) => void) => {
  for (const [seed, { chain }] of placed) check(chain, seed);
};

interface Segment {
  a: Point;
  b: Point;
}

const segments = (edge: PlacedEdge): Segment[] => edge.points.slice(1).map((b, i) => ({ a: edge.points[i] ?? b, b }));

/** 线段是否进入框的内部（贴边不算）。 */
function enters({ a, b }: Segment, box: Rect): boolean {
  return (
    Math.min(a.x, b.x) < box.x + box.width - 0.01 &&
    Math.max(a.x, b.x) > box.x + 0.01 &&
    Math.min(a.y, b.y) < box.y + box.height - 0.01 &&
    Math.max(a.y, b.y) > box.y + 0.01
  );
}

/** 两段共线且重叠的长度。 */
function shared(p: Segment, q: Segment): number {
  const flat = p.a.y === p.b.y;
  if (flat !== (q.a.y === q.b.y)) return 0;
  if (flat ? p.a.y !== q.a.y : p.a.x !== q.a.x) return 0;
  const span = ({ a, b }: Segment) => (flat ? [a.x, b.x] : [a.y, b.y]).sort((m, n) => m - n) as [number, number];
  const [s, t] = [span(p), span(q)];
  return Math.min(s[1], t[1]) - Math.max(s[0], t[0]);
}

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('五百条随机链：框不相叠', () => {
  each(({ nodes }, seed) => {
    nodes.forEach((one, i) => {
      for (const two of nodes.slice(i + 1)) {
        assert.ok(!overlap(one, two), `${seed}: ${one.id} ${two.id}`);
      }
    });
  });
});

test('五百条随机链：每个框都在自己的行与列之内', () => {
  for (const [seed, { map, chain }] of placed) {
    for (const node of chain.nodes) {
      const source = map.nodes.find((item) => item.id === node.id);
      const lane = chain.lanes.find((item) => item.id === source?.lane);
      assert.ok(lane && node.y >= lane.y && node.y + node.height <= lane.y + lane.height, `${seed}: ${node.id} 行`);
      const frame = chain.stages[node.column]?.frame;
      assert.ok(frame && node.x >= frame.x && node.x + node.width <= frame.x + frame.width, `${seed}: ${node.id} 列`);
      if (source?.stage !== undefined) assert.equal(chain.stages[node.column]?.id, source.stage);
    }
  }
});

test('五百条随机链：线只有横竖两种走向，不穿任何框', () => {
  each(({ nodes, edges }, seed) => {
    for (const edge of edges) {
      for (const segment of segments(edge)) {
        assert.ok(segment.a.x === segment.b.x || segment.a.y === segment.b.y, `${seed}: ${edge.from}→${edge.to} 斜线`);
        for (const node of nodes) assert.ok(!enters(segment, node), `${seed}: ${edge.from}→${edge.to} 穿过 ${node.id}`);
      }
    }
  });
});

test('五百条随机链：线止于去处的边上', () => {
  each(({ nodes, stages, edges }, seed) => {
    const boxes = new Map<string, Rect>([
      ...stages.map((stage): [string, Rect] => [stage.id, stage.frame]),
      ...nodes.map((node): [string, Rect] => [node.id, node]),
    ]);
    for (const edge of edges) {
      for (const [id, point] of [
        [edge.from, edge.points[0]],
        [edge.to, edge.points.at(-1)],
      ] as const) {
        const box = boxes.get(id);
        assert.ok(box && point);
        const inside =
          point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
        const rim =
          point.x === box.x || point.x === box.x + box.width || point.y === box.y || point.y === box.y + box.height;
        assert.ok(inside && rim, `${seed}: ${edge.from}→${edge.to} 不在 ${id} 的边上`);
      }
    }
  });
});

test('五百条随机链：线不进行名栏、阶段名栏，也不出图', () => {
  each(({ lanes, stages, edges, width, height }, seed) => {
    const labels: Rect = { x: 0, y: 0, width: lanes[0]?.rule.x2 ?? 0, height };
    const head: Rect = {
      x: 0,
      y: 0,
      width,
      height: Math.max(...stages.map((stage) => Number(stage.bar.match(/^M\S+ (\S+?)H/)?.[1]))) + 10,
    };
    for (const segment of edges.flatMap(segments)) {
      assert.ok(!enters(segment, labels) && !enters(segment, head), `${seed}`);
      assert.ok(Math.max(segment.a.x, segment.b.x) <= width && Math.max(segment.a.y, segment.b.y) <= height, `${seed}`);
    }
  });
});

test('五百条随机链：不同去处的线不重合', () => {
  each(({ edges }, seed) => {
    edges.forEach((one, i) => {
      for (const two of edges.slice(i + 1)) {
        if (one.to === two.to && one.basis === two.basis) continue;
        for (const p of segments(one))
          for (const q of segments(two))
            assert.ok(shared(p, q) <= 0.01, `${seed}: ${one.from}→${one.to} 与 ${two.from}→${two.to} 重合`);
      }
    });
  });
});

test('五百条随机链：边上的字不碰框、线、阶段名、行名，彼此也不碰', () => {
  each(({ nodes, edges, stages, lanes }, seed) => {
    const texts = edges.flatMap(({ text }): Rect[] =>
      text === undefined ? [] : [{ x: text.x, y: text.y - 11, width: textWidth(text.text, 13), height: 14 }],
    );
    const names = [
      ...stages.flatMap(({ lines }) =>
        lines.map(({ text, x, y }) => ({ x, y: y - 18, width: textWidth(text, 20), height: 22 })),
      ),
      ...lanes.flatMap(({ lines, notes }) =>
        [...lines, ...notes].map(({ text, x, y }) => ({ x, y: y - 13, width: textWidth(text, 13), height: 16 })),
      ),
    ];
    const parts = edges.flatMap(segments);
    texts.forEach((box, i) => {
      for (const other of [...nodes, ...names, ...texts.slice(i + 1)])
        assert.ok(!overlap(box, other), `${seed}: 字相碰`);
      for (const segment of parts) assert.ok(!enters(segment, box), `${seed}: 线穿字`);
    });
  });
});

test('五百条随机链：字不出框，同一框里的字不相叠', () => {
  const sizes = { name: 16, 'small-name': 15, word: 13, count: 13 };
  each(({ nodes }, seed) => {
    for (const node of nodes) {
      const spans = node.texts.map((text) => {
        const room = textWidth(text.text, sizes[text.role]);
        return {
          y: text.y,
          from: text.anchor === 'end' ? text.x - room : text.x,
          to: text.anchor === 'end' ? text.x : text.x + room,
        };
      });
      for (const { y, from, to } of spans) {
        assert.ok(
          from >= node.x + 8 && to <= node.x + node.width - 8 && y < node.y + node.height && y > node.y + 10,
          `${seed}: ${node.id}`,
        );
      }
      spans.forEach((one, i) => {
        for (const two of spans.slice(i + 1))
          assert.ok(one.y !== two.y || one.to < two.from || two.to < one.from, `${seed}: ${node.id} 字相叠`);
      });
    }
  });
});

/** 每一组里写明了次序的，依次是升序；返回比过几组。 */
function inOrder(groups: Iterable<string[]>, map: ChainMap, seed: number): number {
  const order = new Map(map.nodes.map((node) => [node.id, node.order]));
  let checked = 0;
  for (const ids of groups) {
    const given = ids.flatMap((id) => order.get(id) ?? []);
    assert.deepEqual(
      given,
      given.toSorted((a, b) => a - b),
      `${seed}: ${ids}`,
    );
    if (given.length > 1) checked += 1;
  }
  return checked;
}

test('五百条随机链：写明了次序的环节，同格里上下照它；支撑环节先左后右、逐排照它', () => {
  let checked = 0;
  for (const [seed, { map, chain }] of placed) {
    const stageOf = new Map(map.nodes.map((node) => [node.id, node.stage]));
    const staged = chain.nodes.filter(({ id }) => stageOf.get(id) !== undefined).sort((a, b) => a.y - b.y);
    const cells = Map.groupBy(staged, ({ column, lane }) => `${column}/${lane}`).values();
    checked += inOrder(
      [...cells].map((nodes) => nodes.map(({ id }) => id)),
      map,
      seed,
    );
    const rows = seatNodes(map, map.stages.length).map((lane) => lane.rows.flat(2));
    checked += inOrder(rows, map, seed);
  }
  assert.ok(checked > 100, `只比了 ${checked} 组`);
});

test('边在数据里的先后不影响图', () => {
  for (const [seed, { map, chain }] of placed) {
    if (seed % 4 !== 0) continue;
    const sorted = (edges: PlacedEdge[]) => edges.map((edge) => JSON.stringify(edge)).sort();
    const other = placeChain({ ...map, edges: map.edges.toReversed() });
    assert.deepEqual({ ...other, edges: sorted(other.edges) }, { ...chain, edges: sorted(chain.edges) }, `${seed}`);
  }
});

test('同样的输入得同样的图', () => {
  for (const [seed, { chain }] of placed) {
    if (seed % 2 === 0) assert.deepEqual(placeChain(randomMap(seed)), chain);
  }
});
