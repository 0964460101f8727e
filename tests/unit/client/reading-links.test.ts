import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withReading } from '../../../src/client/reading-links.ts';

test('网址带上选择，别的参数和锚点不动；没有选择就去掉', () => {
  assert.equal(withReading('file:///a%20b/x.html#m-1', 'large'), 'file:///a%20b/x.html?reading=large#m-1');
  assert.equal(
    withReading('file:///x.html?q=a&reading=large', 'large no-keys'),
    'file:///x.html?q=a&reading=large+no-keys',
  );
  assert.equal(withReading('file:///x.html?q=a&reading=large#t', ''), 'file:///x.html?q=a#t');
  assert.equal(withReading('file:///x.html', ''), 'file:///x.html');
});
