import os from 'node:os';
import type { Browser } from 'playwright';

/** 在什么机器上跑的：换一台机器，快慢不能直接相比。 */
export const machineLine = (browser?: Browser): string =>
  `${os.cpus()[0]?.model ?? '未知处理器'}，${os.availableParallelism()} 核；Node ${process.version}${browser ? `；Chromium ${browser.version()}` : ''}`;
