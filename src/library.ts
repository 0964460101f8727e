import { getCollection, render } from 'astro:content';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';
import { contentDir, presentKinds } from './content-dir.ts';
import { buildGraph, type Graph } from './graph/graph.ts';
import { siteFile } from './graph/site-problems.ts';
import { type Entry, entryId } from './schema/kinds.ts';
import { type Site, siteSchema } from './schema/site.ts';

/** 门（出）：页面只从这里取内容。每次构建读一遍，建一次图谱。 */
export interface Library {
  graph: Graph;
  site: Site;
}

/** 集合由类别表生成，Astro 推不出各自的类型；用到的就这几项，字段已由 schema 校验。 */
interface Stored {
  id: string;
  data: unknown;
  body?: string;
  filePath?: string;
}
const stored = new Map<string, Stored>();

async function load(): Promise<Library> {
  const site = siteSchema.parse(yaml.load(readFileSync(path.join(contentDir, siteFile), 'utf8')));
  const entries: Entry[] = [];
  for (const kind of presentKinds) {
    for (const item of (await getCollection(kind as never)) as unknown as Stored[]) {
      const entry = {
        kind,
        slug: item.id,
        file: item.filePath ?? item.id,
        data: item.data,
        // 记事本存的行末是 CRLF；正文的字数和记号不该跟着变。
        body: (item.body ?? '').replaceAll('\r\n', '\n'),
        bodyLine: 1,
      } as Entry;
      entries.push(entry);
      stored.set(entryId(entry), item);
    }
  }
  const { graph, problems } = buildGraph(entries, site);
  if (problems.length > 0) throw new Error(`内容有 ${problems.length} 处问题，先运行 npm run check:content`);
  return { graph, site };
}

let loading: Promise<Library> | undefined;
/** 全库；开发时改了内容会重新载入。 */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return load();
  loading ??= load();
  return loading;
}

/** 一个条目的正文组件；没有正文就是 undefined。 */
export async function prose(entry: Entry) {
  const item = stored.get(entryId(entry));
  if (!item || entry.body.trim() === '') return undefined;
  return (await render(item as never)).Content;
}
