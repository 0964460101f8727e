import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const SECONDS = 10;
export const CONNECTIONS = 32;

/** 压一轮的结果；延迟以毫秒计。 */
export interface Load {
  readonly perSecond: number;
  readonly bytesPerSecond: number;
  readonly median: number;
  readonly p99: number;
  /** 连不上、读写出错、超时、状态码不是 2xx 的。 */
  readonly errors: number;
}

/** wrk 照着一张网址表轮流要；末了把数写成一行。 */
const luaFor = (paths: readonly string[], encoding: string | undefined) => `local paths = {
${paths.map((each) => `  ${JSON.stringify(each)},`).join('\n')}
}
local headers = { ["Accept-Encoding"] = ${JSON.stringify(encoding ?? 'identity')} }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], headers)
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\\n", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
`;

/**
 * 压十秒，自己停。
 * @param paths 已编码的网址路径，轮流要
 * @param encoding 客户端说自己收哪种压缩；不写就是不收
 */
export async function wrkRun(
  wrk: string,
  origin: string,
  work: string,
  paths: readonly string[],
  encoding: string | undefined,
  seconds = SECONDS,
): Promise<Load> {
  const script = path.join(work, 'mix.lua');
  writeFileSync(script, luaFor(paths, encoding));
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', script, origin];
  const { stdout } = await run(wrk, args, { timeout: (seconds + 30) * 1000 });
  const numbers = /RESULT (.+)/.exec(stdout)?.[1]?.split(' ').map(Number);
  if (!numbers) throw new Error(`wrk 没有给出结果：${stdout}`);
  const [requests = 0, micros = 1, bytes = 0, median = 0, p99 = 0, errors = 0] = numbers;
  const duration = micros / 1e6;
  return {
    perSecond: requests / duration,
    bytesPerSecond: bytes / duration,
    median: median / 1000,
    p99: p99 / 1000,
    errors,
  };
}
