import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** 报告写进文件，也印出来；有目标没有达到，退出码是 1。 */
export function publishReport(file: string, report: string, goals: readonly { readonly met: boolean }[] = []): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, report);
  console.log(report);
  if (goals.some(({ met }) => !met)) process.exitCode = 1;
}
