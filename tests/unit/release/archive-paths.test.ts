import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_PATH, pathProblems } from '../../../scripts/lib/release/archive-paths.ts';

test('平常的路径没有问题，中文、空格、点都可以', () => {
  assert.deepEqual(
    pathProblems(['知识库/使用说明.html', '知识库/a b/c.min.js', '知识库/console.js', '知识库/com.html']),
    [],
  );
});

for (const [why, file, says] of [
  ['问号', '库/a?.html', /不许用的字符 "\?"/],
  ['冒号', '库/国发:8.html', /不许用的字符 ":"/],
  ['反斜杠', '库/a\\b.html', /不许用的字符/],
  ['换行', '库/a\n.html', /不许用的字符 "\\n"/],
  ['末尾的点', '库/a./b.html', /以点或空格结尾/],
  ['末尾的空格', '库/a /b.html', /以点或空格结尾/],
  ['设备名', '库/con.html', /留给设备的名字/],
  ['大写的设备名当文件夹', '库/LPT1/a.html', /留给设备的名字/],
  ['往上走', '库/../a.html', /空的一段/],
] as const) {
  test(`Windows 解压不出来的说得出为什么：${why}`, () => {
    const problems = pathProblems([file]);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', says);
  });
}

test('只差大小写、只差组合写法的，在 Windows 或 macOS 上是同一个文件', () => {
  assert.match(pathProblems(['库/A.html', '库/a.html']).join(), /只差大小写/);
  assert.match(pathProblems(['库/\u00e9.html', '库/e\u0301.html']).join(), /只差大小写/);
});

test('按字符数限长：一个汉字算一个，到限为止可以，再长一个不行', () => {
  const name = '长'.repeat(LONGEST_PATH);
  assert.deepEqual(pathProblems([name]), []);
  assert.match(pathProblems([`${name}长`]).join(), /路径有 120 个字符，最多 119/);
});
