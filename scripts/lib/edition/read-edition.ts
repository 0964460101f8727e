import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { INVENTORY_FILE, type Inventory } from '../../../src/offline/inventory.ts';
import { editionOrderProblem, type PreviousEdition } from '../../../src/views/changes/field-record.ts';
import { parseInventory } from '../inventory.ts';
import { sha256 } from '../sha256.ts';
import { recordsOfEntries, recordsOfFields } from './old-records.ts';

const FIELDS_FILE = 'data/fields.json';
const ENTRIES_FILE = 'data/entries.json';
const wanted = [INVENTORY_FILE, FIELDS_FILE, ENTRIES_FILE];

/** 一份旧版里的一个文件；没有就是 undefined。 */
type ReadFile = (name: string) => Promise<Uint8Array | undefined>;

/**
 * 从发布的 ZIP 或解开的文件夹读出版次、版本和全部字段。
 * 那一版还没有 data/fields.json 的，只读 data/entries.json 里的几项，detail 写明。
 * @throws 不是 ZIP、不是一份完整的网站、数据读不懂或与清单不符
 */
export async function readEdition(zipOrFolder: string): Promise<PreviousEdition> {
  const found = await stat(zipOrFolder).catch(() => undefined);
  if (!found) throw new Error(`没有 ${zipOrFolder}：请写出从前发布的 ZIP，或它解开的文件夹`);
  const read = found.isDirectory() ? folderFiles(zipOrFolder) : zipFiles(zipOrFolder, await readFile(zipOrFolder));
  const listed = await read(INVENTORY_FILE);
  if (!listed)
    throw new Error(`${zipOrFolder} 里没有 ${INVENTORY_FILE}：不是一份完整的网站，或者太旧，没有清单可以核对`);
  const inventory = parseInventory(textOf(listed), `${zipOrFolder} 里的 ${INVENTORY_FILE}`);
  const { edition, version } = inventory;

  const fields = await checkedText(read, FIELDS_FILE, inventory, zipOrFolder);
  if (fields !== undefined) {
    return {
      edition,
      version,
      detail: 'fields',
      records: recordsOfFields(fields, `${zipOrFolder} 里的 ${FIELDS_FILE}`),
    };
  }
  const entries = await checkedText(read, ENTRIES_FILE, inventory, zipOrFolder);
  if (entries === undefined)
    throw new Error(`${zipOrFolder} 里 ${FIELDS_FILE} 和 ${ENTRIES_FILE} 都没有：没有可比的数据，换一份完整的`);
  return {
    edition,
    version,
    detail: 'entries',
    records: recordsOfEntries(entries, `${zipOrFolder} 里的 ${ENTRIES_FILE}`),
  };
}

/**
 * 读出从前的一版，写成构建要的 JSON（路径交给环境变量 PREVIOUS_EDITION）。
 * @param edition 本版的版次日
 * @throws 读不出，或不比本版早
 */
export async function writePreviousEdition(
  zipOrFolder: string,
  edition: string,
  file: string,
): Promise<PreviousEdition> {
  const previous = await readEdition(zipOrFolder);
  const problem = editionOrderProblem(previous.edition, edition);
  if (problem !== undefined) throw new Error(`${zipOrFolder}：${problem}`);
  await writeFile(file, JSON.stringify(previous));
  return previous;
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function folderFiles(folder: string): ReadFile {
  return async (name) => readFile(path.join(folder, name)).catch(() => undefined);
}

/** ZIP 里网站在哪一层不一定：取最浅的那份清单所在的文件夹。 */
function zipFiles(file: string, content: Uint8Array): ReadFile {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(content, {
      filter: ({ name }) => wanted.some((one) => name === one || name.endsWith(`/${one}`)),
    });
  } catch {
    throw new Error(`${file} 不是 ZIP，或者没有下载完整：请重新取一份`);
  }
  const [inventory = INVENTORY_FILE] = Object.keys(files)
    .filter((name) => name.endsWith(INVENTORY_FILE))
    .sort((a, b) => a.split('/').length - b.split('/').length);
  const root = inventory.slice(0, -INVENTORY_FILE.length);
  return async (name) => files[`${root}${name}`];
}

/** 一个数据文件的文字；清单里有它而文件不在、或者内容不同，都说明这一份残缺或被改过。 */
async function checkedText(
  read: ReadFile,
  name: string,
  { files }: Inventory,
  from: string,
): Promise<string | undefined> {
  const row = files.find(([listed]) => listed === name);
  if (!row) return undefined;
  const bytes = await read(name);
  if (!bytes || sha256(bytes) !== row[2])
    throw new Error(`${from} 里的 ${name} ${bytes ? '与清单不符' : '不在'}：这一份残缺，或者被改过，换一份完整的`);
  return textOf(bytes);
}
