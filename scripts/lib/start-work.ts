import { explainError } from './explain-error.ts';
import { openWorkDir, type WorkDir } from './work-dir.ts';

/**
 * 命令行里开工：开不了就说为什么，退出。
 * @param what 做什么，例如“构建”
 * @param kept 中断、没开始时，末尾添上原来的还在不在
 */
export function startWork(outDir: string, what: string, kept: (text: string) => string): WorkDir {
  const work = open(outDir, what, kept);
  if (typeof work !== 'number') return work;
  console.error(`另一个构建正在进行（进程 ${work}），等它结束再来；若确认没有，删去 .build.lock`);
  return process.exit(1);
}

function open(outDir: string, what: string, kept: (text: string) => string): WorkDir | number {
  try {
    return openWorkDir(outDir, undefined, () => console.error(kept(`${what}中断`)));
  } catch (error) {
    console.error(explainError(error));
    console.error(kept(`${what}没有开始`));
    return process.exit(1);
  }
}
