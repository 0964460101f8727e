import { glob, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import yaml from 'js-yaml';
import { problemsFromIssues } from '../../src/graph/issues.ts';
import type { Problem } from '../../src/graph/problem.ts';
import { siteFile } from '../../src/graph/site-problems.ts';
import { slugPattern } from '../../src/schema/fields.ts';
import { isKind, type Kind, kindNames } from '../../src/schema/kind-names.ts';
import { type Entry, kinds } from '../../src/schema/kinds.ts';
import { isReservedPage } from '../../src/schema/picture-pages.ts';
import { type Site, siteSchema } from '../../src/schema/site.ts';
import { type LineOf, lineFinder } from './line-finder.ts';
import { loadYaml, type Parsed, parseFile, yamlProblem } from './parse-file.ts';

/** 一个内容目录读完的结果；problems 已带行号。 */
export interface Content {
  entries: Entry[];
  site: Site | undefined;
  problems: Problem[];
  /** 文件在、但没读成条目的编号。 */
  broken: ReadonlySet<string>;
  /** 把图谱查出的问题也换算成文件行号。 */
  locate: (problem: Problem) => Problem;
}

/** 某个位置允许的字段名：顶层用类别的字段，内层不猜。 */
const knownFields = (schema: z.ZodType) => (path: readonly PropertyKey[]) =>
  path.length === 0 ? Object.keys((schema as z.ZodObject).shape) : [];

function parseEntry(kind: Kind, slug: string, file: string, parsed: Parsed): { entry?: Entry; problems: Problem[] } {
  if (parsed.problem) return { problems: [parsed.problem] };
  const { schema } = kinds[kind];
  const result = schema.safeParse(parsed.data);
  const problems = result.success
    ? []
    : problemsFromIssues(file, parsed.data, result.error.issues, knownFields(schema));
  if (!slugPattern.test(slug)) {
    problems.push({
      file,
      line: 1,
      value: slug,
      message: `文件名“${slug}”不能作网址`,
      hint: '文件名只用小写字母、数字和单个连字符，例如 nanhu-2025-8.md',
    });
  }
  if (/^index(-\d+)?$/.test(slug) || (kind === 'chains' && slug === 'none')) {
    problems.push({ file, line: 1, value: slug, message: `“${slug}”留给列表页用`, hint: '换一个文件名' });
  }
  if (isReservedPage(`${kind}/${slug}`)) {
    problems.push({ file, line: 1, value: slug, message: `“${slug}”留给图和工具页用`, hint: '换一个文件名' });
  }
  if (!result.success) return { problems };
  const entry = { kind, slug, file, data: result.data, body: parsed.body, bodyLine: parsed.bodyLine } as Entry;
  return { entry, problems };
}

async function readSite(dir: string): Promise<{ site?: Site; problems: Problem[]; lineOf?: LineOf }> {
  let text: string;
  try {
    text = await readFile(path.join(dir, siteFile), 'utf8');
  } catch (error) {
    const message = (error as NodeJS.ErrnoException).code === 'ENOENT' ? '没有站点文件' : '读不了站点文件';
    const hint = `内容目录是 ${dir}，看是不是这里（CONTENT_DIR）；是的话新建 ${siteFile}，写站名、地区、版次日等`;
    return { problems: [{ file: siteFile, message, hint }] };
  }
  const lineOf = lineFinder(text, 0);
  try {
    const data = loadYaml(text);
    const result = siteSchema.safeParse(data);
    if (result.success) return { site: result.data, problems: [], lineOf };
    return { problems: problemsFromIssues(siteFile, data, result.error.issues, knownFields(siteSchema)), lineOf };
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    return { problems: [yamlProblem(siteFile, text, error, 0)] };
  }
}

/** 一个条目的文字到不了这么大（字节）；多半是把图或附件粘了进来，页面也重得打不开。 */
const LARGEST = 4_000_000;

async function readBytes(file: string): Promise<Uint8Array | { message: string; hint: string }> {
  try {
    const { size } = await stat(file);
    if (size <= LARGEST) return await readFile(file);
    const message = `文件有 ${(size / 1e6).toFixed(1)} MB，太大了`;
    return { message, hint: `至多 ${LARGEST / 1e6} MB；粘进来的图和附件放到 public/，正文里写链接` };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { message: `读不了这个文件（${code}）`, hint: '看它在不在、有没有权限打开、是不是文件而不是文件夹' };
  }
}

/** 读一个内容目录：每个 .md、.mdx 一个条目，加 site.yaml。路径相对于内容目录，次序固定。 */
export async function readContent(dir: string): Promise<Content> {
  const files = (await Array.fromAsync(glob('*/*.{md,mdx}', { cwd: dir })))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const read = new Set(files);
  const stray = (await Array.fromAsync(glob('**/*.*', { cwd: dir, exclude: ['*.*'] })))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => isKind(file.split('/')[0] ?? '') && !read.has(file))
    .sort();
  const lineOf = new Map<string, LineOf>();
  const entries: Entry[] = [];
  const site = await readSite(dir);
  if (site.lineOf) lineOf.set(siteFile, site.lineOf);
  const problems: Problem[] = [...site.problems];
  for (const file of stray) {
    problems.push({
      file,
      line: 1,
      message: '没有读这个文件',
      hint: '条目直接放在类别文件夹里，扩展名 .md 或 .mdx（小写）',
    });
  }
  const slugs = new Map<string, string>();
  const broken = new Set<string>();

  for (const file of files) {
    const [folder = '', name = ''] = file.split('/');
    if (!isKind(folder)) {
      problems.push({
        file,
        line: 1,
        value: folder,
        message: `“${folder}”不是条目的类别`,
        hint: `条目放在：${kindNames.join('、')}`,
      });
      continue;
    }
    const slug = name.replace(/\.mdx?$/, '');
    const twin = slugs.get(`${folder}/${slug}`);
    if (twin) {
      problems.push({ file, line: 1, value: slug, message: `与 ${twin} 同名`, hint: '同一标识只留一个文件' });
      continue;
    }
    slugs.set(`${folder}/${slug}`, file);
    const bytes = await readBytes(path.join(dir, file));
    if (!(bytes instanceof Uint8Array)) {
      broken.add(`${folder}/${slug}`);
      problems.push({ file, line: 1, ...bytes });
      continue;
    }
    const parsed = parseFile(file, bytes);
    lineOf.set(file, parsed.lineOf);
    const { entry, problems: own } = parseEntry(folder, slug, file, parsed);
    if (entry) entries.push(entry);
    else broken.add(`${folder}/${slug}`);
    problems.push(...own);
  }
  const locate = (problem: Problem): Problem =>
    problem.line !== undefined || !problem.path
      ? problem
      : { ...problem, line: Math.max(1, lineOf.get(problem.file)?.(problem.path) ?? 1) };
  return { entries, site: site.site, problems: problems.map(locate), broken, locate };
}
