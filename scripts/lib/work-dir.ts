import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** 名字里有本项目和进程号；别人的目录一概不碰。 */
const workDirName = /^\.chain-kb-build-(\d+)$/;
/** 工作目录里记着它为哪个输出目录干活，被强行结束后才知道旧版该放回哪里。 */
const targetFile = 'target';

/** 人按 Ctrl+C、系统要它结束、关掉终端窗口；退出码照惯例是 128 加信号的号。 */
const endings = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

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
  const holder = Number(readHolder(lock));
  // 空的、坏的，或恰好等于自己的号（容器里常见），都是上次没来得及放开的。
  if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isAlive(holder)) return holder;
  rmSync(lock, { force: true });
  return takeLock(lock);
}

/** 锁里的进程号；别人刚建好锁、还没写上号的那一瞬，等一等再看。 */
function readHolder(lock: string): string {
  for (let tries = 0; tries < 5; tries++) {
    const text = existsSync(lock) ? readFileSync(lock, 'utf8') : '0';
    if (text !== '') return text;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  return '';
}

/** 收拾被强行结束的构建留下的目录；换到一半的，把旧的一版放回去。 */
function sweep(parent: string) {
  for (const name of readdirSync(parent)) {
    const pid = Number(workDirName.exec(name)?.[1]);
    // 不是工作目录就没有号；与自己同号的是容器里上一次的残留。
    if (Number.isNaN(pid) || (pid !== process.pid && isAlive(pid))) continue;
    const dir = path.join(parent, name);
    restore(dir);
    rmSync(dir, { recursive: true, force: true });
  }
}

/** 旧版挪开了、新版没就位：放回原处。 */
function restore(dir: string) {
  const old = path.join(dir, 'old');
  const target = path.join(dir, targetFile);
  if (!existsSync(old) || !existsSync(target)) return;
  const out = path.join(path.dirname(dir), readFileSync(target, 'utf8'));
  if (!existsSync(out)) renameSync(old, out);
}

export interface WorkDir {
  /** 中间文件放这里；与输出目录同级，改名才不跨磁盘。 */
  dir: string;
  /** 把做好的一版换进输出目录：旧的先挪开，新的就位后再删，两步之间断了也能找回。 */
  swapIn: (site: string) => void;
  /** 删掉中间文件，放开锁；按 Ctrl+C 时也会做。 */
  close: () => void;
}

/**
 * @param onSignal 按了 Ctrl+C 或被要求结束，收拾好之后说什么
 * @returns 工作目录；已有别的构建在做时，返回它的进程号
 * @throws 目录建不了、写不进；锁已经放开
 */
export function openWorkDir(
  outDir: string,
  lock = path.resolve('.build.lock'),
  onSignal: () => void = () => undefined,
): WorkDir | number {
  const holder = takeLock(lock);
  if (holder !== undefined) return holder;
  const parent = path.dirname(outDir);
  const dir = path.join(parent, `.chain-kb-build-${process.pid}`);
  const close = () => {
    try {
      restore(dir);
      rmSync(dir, { recursive: true, force: true });
    } finally {
      rmSync(lock, { force: true });
    }
  };
  try {
    mkdirSync(parent, { recursive: true });
    sweep(parent);
    mkdirSync(dir, { recursive: true });
    writeFileSync(path.join(dir, targetFile), path.basename(outDir));
  } catch (error) {
    rmSync(lock, { force: true });
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  for (const [signal, code] of endings) {
    process.once(signal, () => {
      close();
      onSignal();
      process.exit(code);
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
