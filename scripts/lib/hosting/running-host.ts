import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HostConfig } from './host-server.ts';

const PATIENCE = 10_000;
const RETRY = 50;

/** 正开着的；测试中途退出，也一台不留。 */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

export interface RunningHost {
  /** 网站的网址，末尾有斜杠，已编码。 */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await gone;
  clearTimeout(timer);
}

/** 起一台，等到它答话。 @throws 起不来，带上它说的话 */
export async function startHost(
  config: HostConfig,
  site: string,
  prefix: string,
  parent: string,
): Promise<RunningHost> {
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(path.join(parent, 'host-'));
  // 服务器常换成自己的用户去读，临时文件夹默认只有主人进得去
  chmodSync(work, 0o755);
  const port = await freePort();
  const { command, args, cwd, env } = config.prepare({ port, site, prefix, work });
  const child = spawn(command, args, {
    cwd: cwd ?? work,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said = `${said}${text}`.slice(-2000);
    });
  const failed = once(child, 'error').then(([error]) => {
    said = String(error);
  });
  const stop = async () => {
    await stopChild(child);
    rmSync(work, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${encodeURI(prefix)}/`;
  for (const start = performance.now(); performance.now() - start < PATIENCE && child.exitCode === null; ) {
    const answered = await Promise.race([
      fetch(url).then(
        (response) => response.status < 500,
        () => false,
      ),
      failed.then(() => false),
    ]);
    if (answered) return { url, stop };
    await wait(RETRY);
  }
  await stop();
  throw new Error(`起不来：${said.trim() || `${PATIENCE / 1000} 秒没有答话`}`);
}
