import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { BenchSet } from './bench-document.ts';
import type { BenchQuery } from './bench-query.ts';
import { builtSite, cacheDir, fingerprint, forgetOthers } from './built-site.ts';
import { writeCorpusContent } from './corpus-content.ts';
import { corpusDocuments } from './corpus-documents.ts';
import { corpusFile, readCorpus } from './corpus-row.ts';
import { corpusQueries } from './queries/corpus-queries.ts';
import { siteQueries } from './queries/site-queries.ts';
import { siteDocuments } from './site-documents.ts';

/** 一套内容、建好的站点和在它上面的查询。 */
export interface BenchCase {
  readonly name: 'site' | 'corpus';
  readonly set: BenchSet;
  readonly queries: readonly BenchQuery[];
  /** 区分中间产物用：代码或内容变了就不同。 */
  readonly key: string;
}

const PER_KIND = { full: 20, quick: 6 } as const;

/** @param built 已经建好的站点目录；不给就现建（或用缓存） */
export async function siteCase(built?: string): Promise<BenchCase> {
  const content = 'content';
  const files = globSync(`${content}/**/*.*`).sort();
  const key = fingerprint(files);
  const dir = built ?? (await builtSite('site', key, content));
  const set = new BenchSet('本站内容', dir, await siteDocuments(content, dir));
  return { name: 'site', set, queries: siteQueries(set), key };
}

/** 语料在就是它的一套；不在是 undefined。 */
export async function corpusCase(quick: boolean, built?: string): Promise<BenchCase | undefined> {
  const rows = await readCorpus();
  if (!rows) return undefined;
  const key = fingerprint([corpusFile, ...globSync('scripts/lib/bench/{corpus-*,escape-*}.ts').sort()]);
  const set = new BenchSet('语料', built ?? (await corpusSite(rows, key)), corpusDocuments(rows));
  return { name: 'corpus', set, queries: corpusQueries(set, rows, quick ? PER_KIND.quick : PER_KIND.full), key };
}

async function corpusSite(rows: Parameters<typeof writeCorpusContent>[0], key: string): Promise<string> {
  const content = path.join(cacheDir, `content-${key}`);
  if (!existsSync(path.join(content, 'site.yaml'))) writeCorpusContent(rows, content);
  forgetOthers('content', key);
  return builtSite('corpus', key, content);
}
