import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lab } from 'd3';
import { contrast, type Scheme, schemes, seenBy, sightNames } from './tokens.ts';

const names = Object.keys(schemes) as Scheme[];
const chains = ['chain-1', 'chain-2', 'chain-3'];
const of = (scheme: Scheme, name: string) => schemes[scheme].get(name) ?? assert.fail(`没有 --${name}`);

/** 字放在哪些底上：正文底、叶底（表头、按住）、选中的底。 */
const texts = ['ink', 'quiet', 'lake', 'caution', ...chains, 'chain-4'];
const grounds = ['paper', 'leaf', 'lake-wash'];

for (const scheme of names) {
  test(`字和底的对比不低于 4.5（${scheme}）`, () => {
    const low = texts.flatMap((text) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(of(scheme, text), of(scheme, ground));
        return ratio < 4.5 ? [`${text} 在 ${ground} 上 ${ratio.toFixed(2)}`] : [];
      }),
    );
    assert.deepEqual(low, []);
  });

  test(`框线、记号和底的对比不低于 3；深浅四档上的字不低于 4.5（${scheme}）`, () => {
    assert.ok(contrast(of(scheme, 'edge'), of(scheme, 'paper')) >= 3);
    for (const heat of ['heat-1', 'heat-2', 'heat-3', 'heat-4'])
      assert.ok(contrast(of(scheme, 'ink'), of(scheme, heat)) >= 4.5, heat);
  });
}

for (const scheme of ['light', 'dark'] as const) {
  for (const sight of sightNames) {
    test(`三条链的颜色分得开：${sight}（${scheme}）`, () => {
      const seen = chains.map((name) => lab(seenBy(sight, of(scheme, name))));
      const near = seen.flatMap((a, i) =>
        seen.slice(i + 1).flatMap((b, j) => {
          const apart = Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
          return apart < 10 ? [`${chains[i]} 与 ${chains[i + 1 + j]} 只差 ${apart.toFixed(1)}`] : [];
        }),
      );
      assert.deepEqual(near, []);
    });
  }
}

test('每条链另有纹样，灰度里也分得开', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const patterns = [...css.matchAll(/--pat:\s*([^;]+);/g)].map(([, pattern]) => pattern);
  assert.equal(patterns.length, 4);
  assert.equal(new Set(patterns).size, 4);
});

test('对比度和色觉的算法对得上已知的值', () => {
  assert.equal(contrast('#000', '#fff'), 21);
  assert.ok(Math.abs(contrast('#777', '#fff') - 4.48) < 0.01);
  assert.equal(seenBy('一般', '#34538f'), '#34538f');
  assert.notEqual(seenBy('红色盲', '#ff0000'), '#ff0000');
});
