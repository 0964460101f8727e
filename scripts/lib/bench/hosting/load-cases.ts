import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shippedNginx } from '../../hosting/nginx.ts';
import { startHost } from '../../hosting/running-host.ts';
import { type Load, SECONDS, wrkRun } from './wrk-run.ts';

/** 一种测法。 */
export interface LoadCase {
  readonly label: string;
  readonly site: string;
  readonly encoding: string | undefined;
}

/** 一种测法的结果，和同样大小的一个纯文本文件的结果。 */
export interface CaseResult {
  readonly label: string;
  /** 平均一个答复连头多少字节。 */
  readonly meanBytes: number;
  readonly mix: Load;
  readonly limit: Load;
}

const config = { label: '附带', shipped: true, prepare: shippedNginx };
const WARM = 1;
/** 附带的配置每个答复的头约占这么多，从纯文本文件里减去，两边在网上走的字节才相当。 */
const HEADER_BYTES = 600;

const encoded = (names: readonly string[]) =>
  names.map((name) => `/${name.split('/').map(encodeURIComponent).join('/')}`);

async function pressed(
  wrk: string,
  parent: string,
  { site, encoding }: LoadCase,
  paths: readonly string[],
): Promise<Load> {
  const host = await startHost(config, site, '', parent);
  try {
    // 先热一秒：文件进了系统的缓存再计数
    await wrkRun(wrk, host.url, parent, paths, encoding, WARM);
    return await wrkRun(wrk, host.url, parent, paths, encoding, SECONDS);
  } finally {
    await host.stop();
  }
}

/** 先压真的网页，再压一个同样大小的纯文本文件：后者是这台机器、这个服务器的上限。 */
export async function runCase(
  wrk: string,
  parent: string,
  one: LoadCase,
  names: readonly string[],
): Promise<CaseResult> {
  const mix = await pressed(wrk, parent, one, encoded(names));
  const meanBytes = mix.bytesPerSecond / mix.perSecond;
  const folder = path.join(parent, 'limit');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'plain.txt'), 'x'.repeat(Math.max(1, Math.round(meanBytes - HEADER_BYTES))));
  const limit = await pressed(wrk, parent, { label: '', site: folder, encoding: undefined }, ['/plain.txt']);
  return { label: one.label, meanBytes, mix, limit };
}
