import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** 系统管理用的程序常在 sbin，普通用户的 PATH 里没有。 */
const folders = () => [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];

/** 按名字找程序；找不到是 undefined。 */
export const findExecutable = (name: string): string | undefined =>
  folders()
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

/** 程序自报的版本：输出里第一个像版本号的。 */
export function versionOf(binary: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(binary, args, { encoding: 'utf8' });
  return /\d+\.\d+(\.\d+)*/.exec(`${stdout}${stderr}`)?.[0] ?? '版本不明';
}

/** 在 Debian 上以 root 装系统包；别处什么也不做。 @returns 装没装成 */
export function installPackages(packages: readonly string[]): boolean {
  const apt = findExecutable('apt-get');
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || apt === undefined) return false;
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(apt, ['update', '-q'], { stdio: 'ignore', env });
    execFileSync(apt, ['install', '-y', '-q', ...packages], { stdio: 'ignore', env });
    return true;
  } catch {
    return false;
  }
}
