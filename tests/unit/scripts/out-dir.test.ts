import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { outDirProblem } from '../../../scripts/lib/out-dir.ts';

const project = mkdtempSync(path.join(os.tmpdir(), 'kb-out-'));
const content = path.join(project, 'content');
const problem = (out: string) => outDirProblem(out, content, project);

test('项目、内容、代码所在的目录不能当输出目录', () => {
  for (const out of [project, path.dirname(project), content, path.join(content, 'out'), path.join(project, 'src')]) {
    assert.match(problem(out) ?? '', /输出目录/, out);
  }
});

test('装着别的东西的目录不换，空的、没有的、以前生成的可以', () => {
  const out = path.join(project, 'out');
  assert.equal(problem(out), undefined);
  mkdirSync(out);
  assert.equal(problem(out), undefined);
  writeFileSync(path.join(out, '论文.docx'), '');
  assert.match(problem(out) ?? '', /别的东西/);
  mkdirSync(path.join(out, 'data'));
  writeFileSync(path.join(out, 'data/entries.json'), '[]');
  assert.equal(problem(out), undefined);
});
