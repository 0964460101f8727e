import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** 评测才用的工具：名字，和钉住的版本。 */
export interface Tool {
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
}

const isWindows = process.platform === 'win32';

/** 装在系统的临时文件夹里：几百个包不进项目的依赖；也不放在 node_modules 之下，有的构建工具不认那里的源文件。 */
const folderOf = ({ name, packages }: Tool) =>
  path.join(os.tmpdir(), 'bench-pages', `${name}-${Object.values(packages)[0]}`);

/**
 * 没装过就用 npm 装一次，以后直接用。
 * @returns 装在哪个文件夹
 * @throws npm 装不上
 */
export function installed(tool: Tool, say: (text: string) => void): string {
  const folder = folderOf(tool);
  // npm 装完才写这个文件，半途停了的会重装
  if (existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return folder;
  say(`第一次用 ${tool.name}，装到 ${folder}`);
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: tool.packages };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: isWindows,
    timeout: 10 * 60_000,
  });
  return folder;
}

/** 运行装好的一个命令；不许它上报使用情况、查新版本。 @throws 命令失败，信息里有它的最后几行 */
export function runTool(folder: string, command: string, args: readonly string[]): void {
  try {
    execFileSync(path.join(folder, 'node_modules/.bin', isWindows ? `${command}.cmd` : command), args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows,
      timeout: 5 * 60_000,
      env: { ...process.env, CI: '1', NO_UPDATE_NOTIFIER: '1', ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: '' },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    const lines = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n').slice(-5);
    throw new Error(`${command} ${args.join(' ')} 没有建成：${lines.join(' / ')}`);
  }
}
