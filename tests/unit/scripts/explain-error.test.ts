import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainError } from '../../../scripts/lib/explain-error.ts';

const thrown = (code: string, extra: object = {}) => Object.assign(new Error(`${code}: 英文`), { code }, extra);

test('系统的错说成哪里、怎么办', () => {
  const cases: [unknown, RegExp][] = [
    [thrown('ENOSPC', { path: '/甲/乙' }), /^磁盘满了，写不进：\/甲\/乙（ENOSPC）\n {4}改法：腾出些空间/],
    [thrown('EDQUOT'), /^磁盘满了/],
    [thrown('EACCES', { path: '/甲' }), /^没有权限写：\/甲（EACCES）\n {4}改法：/],
    [thrown('EROFS', { path: '/甲', dest: '/乙' }), /^没有权限写：\/乙/],
    [thrown('EBUSY'), /^正被别的程序占着（EBUSY）\n {4}改法：关掉/],
    [thrown('EMFILE'), /^打开的文件太多/],
    [thrown('ENOTDIR', { path: '/甲/乙' }), /上级里有一段是文件/],
    // 打包器转述的只剩英文；真正的错包在里面。
    [new Error('写不出', { cause: new Error('No space left on device (os error 28)') }), /^磁盘满了/],
    [Object.assign(new Error('Build failed'), { errors: [thrown('ENOSPC')] }), /^磁盘满了/],
  ];
  for (const [error, said] of cases) assert.match(String(explainError(error)), said);
});

test('正文编译出错：文件和行，不管写在哪里', () => {
  const file = `${process.cwd()}/content/terms/a.mdx`;
  const said = /^content\/terms\/a\.mdx:7：正文编译不了（读不懂）\n {4}改法：/;
  assert.match(String(explainError(Object.assign(new Error('读不懂'), { loc: { file, line: 7 } }))), said);
  assert.match(String(explainError(new Error(`[plugin x] ${file}:7:8\nMDXError: 读不懂\n  栈`))), said);
});

test('不认得的错照原样给，栈还在', () => {
  const error = new Error('别的');
  assert.equal(explainError(error), error);
  assert.equal(explainError('一句话'), '一句话');
  assert.equal(explainError(undefined), undefined);
});
