import type { FileRow } from './inventory.ts';

/** 同时取几个：再多，慢的线路上反而互相拖。 */
const AT_ONCE = 6;

/**
 * 逐个存；`save` 抛出的第一个错误停下全部，原样抛出。
 * @param goesOn 每取一个之前问一次；答 false 就不再往下取
 */
export async function saveFiles(
  rows: readonly FileRow[],
  save: (row: FileRow) => Promise<void>,
  goesOn: () => boolean = () => true,
): Promise<void> {
  let next = 0;
  let failed = false;
  const lanes = Array.from({ length: Math.min(AT_ONCE, rows.length) }, async () => {
    while (next < rows.length && !failed && goesOn()) {
      try {
        await save(rows[next++] as FileRow);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  });
  // 停下以后，已经在取的几个也等它们有结果：不留下没人管的请求。
  const ends = await Promise.allSettled(lanes);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
