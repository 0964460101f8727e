import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCopy } from './lib/release/check-copy.ts';
import { openCopy } from './lib/release/open-copy.ts';
import { parseSums, SUMS_FILE } from './lib/release/sums.ts';
import { sha256 } from './lib/sha256.ts';

/** zip 旁边若有发布的散列表，顺便对一下。 */
function besideProblem(file: string, sum: string): string[] {
  let text: string;
  try {
    text = readFileSync(path.join(path.dirname(file), SUMS_FILE), 'utf8');
  } catch {
    return [];
  }
  const published = parseSums(text)?.get(path.basename(file));
  return published === undefined || published === sum
    ? []
    : [`${path.basename(file)} 的 SHA-256 与旁边的 ${SUMS_FILE} 不同：不是发布的那一个，或者没有下载完整`];
}

const [given, ...rest] = process.argv.slice(2);
if (given === undefined || rest.length > 0) {
  console.error('用法：npm run verify -- 文件夹或.zip（路径里有空格就加引号）');
  process.exit(2);
}
try {
  const copy = await openCopy(given);
  const { inventory, checked, problems: inside } = await checkCopy(copy);
  const sum = copy.zip && sha256(copy.zip);
  const problems = [...inside, ...(sum === undefined ? [] : besideProblem(given, sum))];
  if (inventory)
    console.log(`版次 ${inventory.edition}，版本 ${inventory.version}，清单列有 ${inventory.files.length} 个文件`);
  if (sum !== undefined) console.log(`SHA-256 ${sum}`);
  if (problems.length > 0) {
    console.error(
      [
        ...problems,
        `${problems.length} 处不合。缺、变、坏：这一份不能用，请重新取一份完整的，解压到一个新的文件夹；`,
        '多：不属于这一份，弄清来路，不需要就删去',
      ].join('\n'),
    );
    process.exit(1);
  }
  console.log(
    `完好：${checked} 个文件都与清单相同\n` +
      `这里查的是它与自己的清单合不合；整份都换过的查不出来，请把上面的${sum === undefined ? '版本' : ' SHA-256 '}与发布者公布的比一比`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
