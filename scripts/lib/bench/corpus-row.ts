import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** 语料里的一份文件；来源没写的是 null。 */
export interface CorpusRow {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly text: string;
  readonly kind: string;
}

/** 语料在项目之外，只作规模与检索的测试，不随站点发布；可能没有。 */
export const corpusFile = path.resolve('../shared/corpus/policy-corpus.jsonl.gz');

/** 逐行读出语料；没有语料文件就是 undefined。 */
export async function readCorpus(file = corpusFile): Promise<CorpusRow[] | undefined> {
  if (!existsSync(file)) return undefined;
  const rows: CorpusRow[] = [];
  const lines = createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) if (line !== '') rows.push(JSON.parse(line) as CorpusRow);
  return rows;
}
