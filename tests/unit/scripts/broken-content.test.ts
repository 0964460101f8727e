import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../../scripts/lib/check-content.ts';
import { formatProblems } from '../../../scripts/lib/report.ts';

const fixtures = path.resolve('tests/fixtures');

test('最小的合格内容没有问题', async () => {
  const { problems, graph } = await checkContent(path.join(fixtures, 'minimal'));
  assert.deepEqual(problems, []);
  assert.equal(graph.entries.size, 6);
});

// 每个文件夹一种错误；expected.txt 是作者会看到的原文。
for (const name of readdirSync(path.join(fixtures, 'broken'))) {
  test(`报出 ${name} 的文件、行、字段、原值和改法`, async () => {
    const dir = path.join(fixtures, 'broken', name);
    const { problems } = await checkContent(dir);
    assert.notEqual(problems.length, 0);
    assert.equal(`${formatProblems(problems)}\n`, readFileSync(path.join(dir, 'expected.txt'), 'utf8'));
  });
}
