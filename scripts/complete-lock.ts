// npm install 若从不收全部平台二进制包的镜像取包，会把取不到的从锁文件里省掉，随后 npm ci 就拒绝安装。
// 在 npm install 之后运行：把省掉的补成只在对应平台才装的条目（没有校验值，到那个平台安装时再取）。
import { readFileSync, writeFileSync } from 'node:fs';
import { type LockFile, missingOptional, platformOf } from './lib/lock-file.ts';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
const missing = missingOptional(lock);
for (const { owner, name, version } of missing) {
  const dev = lock.packages[owner]?.dev === true;
  lock.packages[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
}
const [root, ...rest] = Object.entries(lock.packages);
if (root) lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`补全 ${missing.length} 个可选依赖`);
