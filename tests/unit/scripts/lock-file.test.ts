import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { missingOptional, platformOf } from '../../../scripts/lib/lock-file.ts';

test('锁文件收全了各平台的可选依赖，也没有写明从哪里取', () => {
  const text = readFileSync('package-lock.json', 'utf8');
  assert.deepEqual(missingOptional(JSON.parse(text)), []);
  assert.doesNotMatch(text, /"resolved"/);
});

test('少一个平台的包会被查出来', () => {
  const packages = { '': {}, 'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0' } } };
  assert.deepEqual(missingOptional({ packages }), [{ owner: 'node_modules/a', name: 'a-linux-x64', version: '1.0.0' }]);
});

test('平台从包名读出', () => {
  assert.deepEqual(platformOf('@biomejs/cli-linux-x64-musl'), { cpu: ['x64'], os: ['linux'], libc: ['musl'] });
  assert.deepEqual(platformOf('@oxc-parser/binding-linux-arm-gnueabihf'), {
    cpu: ['arm'],
    os: ['linux'],
    libc: ['glibc'],
  });
  assert.deepEqual(platformOf('@pagefind/windows-arm64'), { cpu: ['arm64'], os: ['win32'] });
  assert.deepEqual(platformOf('@astrojs/compiler-binding-wasm32-wasi'), { cpu: ['wasm32'] });
  assert.throws(() => platformOf('left-pad'), /left-pad/);
});
