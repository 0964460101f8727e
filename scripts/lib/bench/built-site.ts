import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** 评测的中间产物：建好的站点、Pagefind 的索引。放系统的临时目录，删了会重做。 */
export const cacheDir = path.join(os.tmpdir(), 'chain-kb-bench');

const MINUTE = 60_000;
const PATIENCE = 30 * MINUTE;
const RETRY = 5_000;

/** 改了会让建出来的站点不同的文件；评测自己的不算。 */
function sources(): string[] {
  const all = globSync(['src/**', 'scripts/**', 'public/**', 'astro.config.mjs', 'package-lock.json']);
  const own = path.join('scripts', 'lib', 'bench');
  return all
    .filter((file) => statSync(file).isFile() && !file.startsWith(own) && !path.basename(file).startsWith('bench'))
    .sort();
}

/** 代码和所给文件的内容合起来的指纹。 */
export function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...sources(), ...files]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** 用站点自己的构建脚本建；别的构建占着锁就等它完。 */
async function build(content: string, out: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE; ) {
    const { code, output } = await run(content, out);
    if (code === 0) return;
    if (!output.includes('.build.lock')) throw new Error(`建不出评测用的站点：\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }
  throw new Error('等了半小时，别的构建还占着 .build.lock');
}

function run(content: string, out: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** 建好的站点所在的目录；代码和内容都没变就用上次的。 */
export async function builtSite(name: string, key: string, content: string): Promise<string> {
  const out = path.join(cacheDir, `${name}-${key}`);
  if (existsSync(out)) return out;
  await build(path.resolve(content), out);
  forgetOthers(name, key);
  return out;
}

/** 一份几百兆，只留最新的。 */
export function forgetOthers(name: string, key: string) {
  for (const old of globSync(path.join(cacheDir, `${name}-*`))) {
    if (old !== path.join(cacheDir, `${name}-${key}`)) rmSync(old, { recursive: true, force: true });
  }
}
