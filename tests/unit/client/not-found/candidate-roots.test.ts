import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidateRoots } from '../../../../src/client/not-found/candidate-roots.ts';

const folders = ['policies', 'chains', 'data'];
const rootsOf = (address: string) => candidateRoots(address, folders);
const host = 'http://127.0.0.1:8080';

test('网址里有站点的文件夹名，它前面最先试', () => {
  const address = `${host}${encodeURI('/gov/知识 库/v1')}/policies/a/b/nope.html?x=1#y`;
  assert.equal(rootsOf(address)[0], `${host}${encodeURI('/gov/知识 库/v1')}/`);
});

test('文件夹名大小写不同、全角也认得', () => {
  assert.equal(rootsOf(`${host}/kb/Policies/x.html`)[0], `${host}/kb/`);
  assert.equal(rootsOf(`${host}/kb/${encodeURI('ｃｈａｉｎｓ')}/x.html`)[0], `${host}/kb/`);
});

test('文件夹名出现两次：里面的先试，外面的再试', () => {
  assert.deepEqual(rootsOf(`${host}/data/kb/policies/x.html`).slice(0, 2), [`${host}/data/kb/`, `${host}/`]);
});

test('没有认识的文件夹：从最里一层往外，一层不漏', () => {
  assert.deepEqual(rootsOf(`${host}/a/b/nope.html`), [`${host}/a/b/`, `${host}/a/`, `${host}/`]);
});

test('就是 404.html 自己：先试它旁边', () => {
  assert.deepEqual(rootsOf(`${host}/data/404.html`), [`${host}/data/`, `${host}/`]);
});

test('从磁盘打开只试旁边，上面的文件夹叫什么都不管', () => {
  assert.deepEqual(rootsOf('file:///home/policies/kb%232/404.html'), ['file:///home/policies/kb%232/']);
});

test('连着两个斜杠的网址不会指到别的主机', () => {
  for (const root of rootsOf(`${host}//evil.example/nope.html`)) assert.equal(new URL(root).host, '127.0.0.1:8080');
});

test('再深的网址也只试十来处，网站的根在里面', () => {
  const roots = rootsOf(`${host}${'/x'.repeat(200)}/policies/nope.html`);
  assert.ok(roots.length <= 12, `${roots.length}`);
  assert.ok(roots.includes(`${host}/`));
});
