import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const prefix = '.build-';

/** 进程还在不在；信号 0 只问不杀。 */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * 一次构建只许一个进程做：Astro 的中间文件放在项目里，两个同时写会互相踩。
 * 返回占用者的进程号；占到了就是 undefined。
 */
function takeLock(lock: string): number | undefined {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(readFileSync(lock, 'utf8'));
  if (isAlive(holder)) return holder;
  // 上次被强行结束，没来得及放开。
  rmSync(lock, { force: true });
  return takeLock(lock);
}

/** 收拾被强行结束的构建留下的目录；换到一半的，把旧的一版放回去。 */
function sweep(parent: string, outDir: string) {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    const old = path.join(parent, name, 'old');
    if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
    rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

export interface WorkDir {
  /** 中间文件放这里；与输出目录同级，改名才不跨磁盘。 */
  dir: string;
  /** 把做好的一版换进输出目录：旧的先挪开，新的就位后再删，两步之间断了也能找回。 */
  swapIn: (site: string) => void;
  /** 删掉中间文件，放开锁；按 Ctrl+C 时也会做。 */
  close: () => void;
}

/** @returns 工作目录；已有别的构建在做时，返回它的进程号 */
export function openWorkDir(outDir: string, lock = path.resolve('.build.lock')): WorkDir | number {
  const holder = takeLock(lock);
  if (holder !== undefined) return holder;
  const parent = path.dirname(outDir);
  mkdirSync(parent, { recursive: true });
  sweep(parent, outDir);
  const dir = path.join(parent, `${prefix}${process.pid}`);
  mkdirSync(dir, { recursive: true });

  const close = () => {
    const old = path.join(dir, 'old');
    if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
    rmSync(dir, { recursive: true, force: true });
    rmSync(lock, { force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      close();
      process.exit(130);
    });
  }
  return {
    dir,
    close,
    swapIn: (site) => {
      if (existsSync(outDir)) renameSync(outDir, path.join(dir, 'old'));
      renameSync(site, outDir);
    },
  };
}
