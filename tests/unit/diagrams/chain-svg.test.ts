import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChainMap } from '../../../src/diagrams/chain-map.ts';
import { chainSvg } from '../../../src/diagrams/chain-svg.ts';
import { placeChain } from '../../../src/diagrams/place-chain.ts';
import type { PlacedChain, PlacedEdge, Point } from '../../../src/diagrams/placed-chain.ts';
import { randomMap } from './maps.ts';
import { everyElement, textOf, type XmlElement, xmlTree } from './xml-tree.ts';

const nasty = ' R&D <"x"> \'y\' &amp;';
const arrow = 8;

/** 随机的图，隔几个名里带上要转义的字。 */
function awkwardMap(seed: number): ChainMap {
  const map = randomMap(seed);
  return {
    ...map,
    nodes: map.nodes.map((node, i) => (i % 5 === 0 ? { ...node, name: node.name + nasty, href: `#${i}&<"` } : node)),
  };
}

const placedMaps = Array.from({ length: 100 }, (_, seed) => placeChain(awkwardMap(seed)));
const plain = { title: '图 <&">', desc: '说明 <&">' };
const treeOf = (placed: PlacedChain, options: Partial<Parameters<typeof chainSvg>[1]> = {}) =>
  xmlTree(chainSvg(placed, { ...plain, ...options }));
const marked = (tree: XmlElement, attribute: string) =>
  everyElement(tree).filter(({ attributes }) => attributes.has(attribute));
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** 路径经过的点，同一走向的中间点略去。 */
function corners(points: Point[]): Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined || after === undefined) return true;
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
  });
}

function pointsOf(d: string): Point[] {
  const points: Point[] = [];
  for (const [, letter = '', first = '', second = ''] of d.matchAll(/([MHVhv])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const { x, y } = points.at(-1) ?? { x: 0, y: 0 };
    const value = Number(first);
    if (letter === 'M') points.push({ x: value, y: Number(second) });
    if (letter === 'H' || letter === 'h') points.push({ x: letter === 'H' ? value : x + value, y });
    if (letter === 'V' || letter === 'v') points.push({ x, y: letter === 'V' ? value : y + value });
  }
  return points.map(({ x, y }) => ({ x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 }));
}

/** 线止于箭头的底边，不到尖。 */
function drawnPoints({ points }: PlacedEdge): Point[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  assert.ok(tip && before);
  const base = {
    x: tip.x - Math.sign(tip.x - before.x) * arrow,
    y: tip.y - Math.sign(tip.y - before.y) * arrow,
  };
  return [...points.slice(0, -1), base].map(({ x, y }) => ({
    x: Math.round(x * 100) / 100,
    y: Math.round(y * 100) / 100,
  }));
}

test('一百张随机的图写成的都是合规的 XML，题与说明有名有实', () => {
  for (const placed of placedMaps) {
    const tree = treeOf(placed);
    const ids = new Map(marked(tree, 'id').map((element) => [element.attributes.get('id'), element]));
    for (const [attribute, text] of [
      ['aria-labelledby', plain.title],
      ['aria-describedby', plain.desc],
    ] as const) {
      const named = ids.get(tree.attributes.get(attribute));
      assert.equal(named && textOf(named), text);
    }
    assert.equal(ids.size, marked(tree, 'id').length, 'id 重复');
  }
});

test('data-e 的序号指着线的两端，路径连上共走的一段就是全程', () => {
  for (const placed of placedMaps) {
    const name = (end: string) =>
      end.startsWith('s') ? placed.stages[Number(end.slice(1))]?.id : placed.nodes[Number(end)]?.id;
    const drawn = marked(treeOf(placed), 'data-e').flatMap(({ attributes, children }) => {
      const ends = (attributes.get('data-e') ?? '').split(' ').map(name);
      assert.equal(ends.length, 2 * children.length);
      return children.map((path, i) => {
        assert.ok(typeof path !== 'string' && path.name === 'path');
        const d = `${path.attributes.get('d')}${path.attributes.get('data-r') ?? ''}`;
        const [from, to] = ends.slice(2 * i);
        return JSON.stringify([attributes.get('class'), from, to, corners(pointsOf(d))]);
      });
    });
    const wanted = placed.edges.map((edge) =>
      JSON.stringify([edge.basis, edge.from, edge.to, corners(drawnPoints(edge))]),
    );
    assert.deepEqual(drawn.sort(), wanted.sort());
  }
});

test('独走到底的线有箭头，并入别的线的没有', () => {
  for (const placed of placedMaps) {
    for (const { attributes, children } of marked(treeOf(placed), 'data-e')) {
      for (const path of children) {
        const isMerged = typeof path !== 'string' && path.attributes.has('data-r');
        assert.equal(attributes.has('marker-end'), !isMerged);
      }
    }
  }
});

test('每个环节是一个链接，照先后，框里先名、后数目、再状况词，之间有空格；窄框的词在数目前', () => {
  for (const [seed, placed] of placedMaps.entries()) {
    const found = new Map(awkwardMap(seed).nodes.map((node) => [node.id, node]));
    const links = marked(treeOf(placed), 'data-node');
    assert.deepEqual(
      links.map(({ attributes }) => attributes.get('data-node')),
      placed.nodes.map(({ id }) => id),
    );
    links.forEach((link, i) => {
      const node = placed.nodes[i];
      const source = found.get(node?.id ?? '');
      assert.ok(node && source);
      assert.deepEqual([link.name, link.attributes.get('href')], ['a', source.href]);
      const counts = source.counts.map(({ label, n }) => `${label} ${n}`);
      const parts = node.compact ? [source.name, node.word, ...counts] : [source.name, ...counts, node.word];
      assert.equal(spaced(textOf(link)).replaceAll(' · ', ' '), spaced(parts.join(' ')));
    });
  }
});

test('没有去处的只是一组，不是链接', () => {
  const map = randomMap(3);
  const placed = placeChain({ ...map, nodes: map.nodes.map(({ href: _, ...node }) => node) });
  const groups = marked(treeOf(placed), 'data-node');
  assert.deepEqual([...new Set(groups.map(({ name }) => name))], ['g']);
});

test('编号就是环节的先后，从 1 起；不编号的没有', () => {
  const [placed] = placedMaps;
  assert.ok(placed);
  const numbers = (numbered: boolean) =>
    marked(treeOf(placed, { numbered }), 'data-node').map((link) =>
      everyElement(link)
        .filter(({ name, attributes }) => name === 'text' && attributes.get('class') === 'no')
        .map(textOf)
        .join(),
    );
  assert.deepEqual(
    numbers(true),
    placed.nodes.map((_, i) => `${i + 1}`),
  );
  assert.deepEqual([...new Set(numbers(false))], ['']);
});

test('读者所在的环节标出来，只标一个；链接的去处可指定窗口', () => {
  const [placed] = placedMaps;
  const current = placed?.nodes[1]?.id;
  assert.ok(placed && current);
  const tree = treeOf(placed, { current, target: '_top' });
  assert.deepEqual(
    marked(tree, 'aria-current').map(({ attributes }) => [attributes.get('data-node'), attributes.get('aria-current')]),
    [[current, 'location']],
  );
  assert.equal(marked(tree, 'target').length, placed.nodes.length);
});
