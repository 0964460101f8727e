import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import yaml from 'js-yaml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { problemsFromIssues } from '../../src/graph/issues.ts';
import type { Problem } from '../../src/graph/problem.ts';
import { siteFile } from '../../src/graph/site-problems.ts';
import { slugPattern } from '../../src/schema/fields.ts';
import { isKind, type Kind, kindNames } from '../../src/schema/kind-names.ts';
import { type Entry, kinds } from '../../src/schema/kinds.ts';
import { type Site, siteSchema } from '../../src/schema/site.ts';

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

const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * 字段路径 → 文件行号。取值用 js-yaml（与 Astro 一致），位置用 yaml：前者不给位置，
 * 后者对日期、布尔的读法与 Astro 不同，两者各取所长。
 */
function lineFinder(text: string, offset: number): (path: readonly PropertyKey[]) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  return (path) => {
    let at = offset;
    for (let depth = 1; depth <= path.length; depth++) {
      const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const key = path[depth - 1];
      const pair = isMap(parent)
        ? parent.items.find(({ key: name }) => isScalar(name) && String(name.value) === String(key))
        : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (!range) break;
      at = lines.linePos(range[0]).line + offset;
    }
    return at;
  };
}

/** js-yaml 的英文原因 → 作者能用的话；没列到的照附原文。 */
const yamlReasons: [RegExp, string][] = [
  [/duplicated mapping key/, '同一字段写了两次'],
  [/tab character/, '缩进里有制表符'],
  [/multiline key|implicit key|missed comma/, '少了冒号或逗号'],
  [/indentation/, '冒号或缩进有误'],
  [/unexpected end|missing|unknown escape/, '括号或引号没有配对'],
];

function yamlProblem(file: string, text: string, error: yaml.YAMLException, offset: number): Problem {
  const lines = text.split('\n');
  // 全角冒号那一行 YAML 并不报错，报的是后面某一行；替作者找到它。
  const wide = lines.findIndex((line) => /^\s*(- )?[A-Za-z]+：/.test(line));
  if (wide >= 0) {
    const value = lines[wide]?.trim() ?? '';
    return { file, line: wide + 1 + offset, value, message: '字段名后面是全角冒号', hint: '改成半角冒号加一个空格' };
  }
  const row = error.mark?.line ?? 0;
  const reason = yamlReasons.find(([pattern]) => pattern.test(error.reason))?.[1] ?? error.reason;
  return {
    file,
    line: row + 1 + offset,
    value: lines[row]?.trim() ?? '',
    message: `这一行读不懂：${reason}`,
    hint: '值里有半角冒号加空格，或以 [ { * & # 开头，要加英文引号；缩进用空格，上下对齐',
  };
}

/** 取值时日期留作文字：js-yaml 会把 2023-02-30 悄悄读成 3 月 2 日，留作文字才查得出来。 */
const load = (text: string) => yaml.load(text, { schema: yaml.CORE_SCHEMA });

interface Parsed {
  data: unknown;
  body: string;
  bodyLine: number;
  lineOf: (path: readonly PropertyKey[]) => number;
  problem?: Problem;
}

function parseFile(file: string, bytes: Uint8Array): Parsed {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const problem = { file, line: 1, message: '不是 UTF-8 编码，读不出汉字', hint: '用编辑器“另存为”，编码选 UTF-8' };
    return { data: undefined, body: '', bodyLine: 1, lineOf: () => 1, problem };
  }
  // 编辑器常在开头留一个空行，或在 --- 后面多一个空格，都不碍事。
  const lead = /^\uFEFF?\s*(?=---)/.exec(text)?.[0] ?? '';
  const clean = text.slice(lead.length);
  const leadLines = lead.split('\n').length - 1;
  const match = frontmatter.exec(clean);
  const nothing = { data: undefined, body: clean, bodyLine: 1, lineOf: () => 1 };
  if (!match) {
    return {
      ...nothing,
      problem: { file, line: 1, message: '文件开头没有字段区', hint: '第一行写三个减号 ---，字段写完再写一行 ---' },
    };
  }
  const head = match[1] ?? '';
  const bodyLine = leadLines + match[0].split('\n').length;
  try {
    const data = load(head) ?? {};
    return { data, body: clean.slice(match[0].length), bodyLine, lineOf: lineFinder(head, leadLines + 1) };
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    return { ...nothing, bodyLine, problem: yamlProblem(file, head, error, leadLines + 1) };
  }
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
  if (!result.success) return { problems };
  const entry = { kind, slug, file, data: result.data, body: parsed.body, bodyLine: parsed.bodyLine } as Entry;
  return { entry, problems };
}

async function readSite(dir: string): Promise<{ site?: Site; problems: Problem[]; lineOf?: Parsed['lineOf'] }> {
  let text: string;
  try {
    text = await readFile(path.join(dir, siteFile), 'utf8');
  } catch {
    return {
      problems: [
        { file: siteFile, message: '没有站点文件', hint: `在内容目录下新建 ${siteFile}，写站名、地区、版次日等` },
      ],
    };
  }
  const lineOf = lineFinder(text, 0);
  try {
    const data = load(text);
    const result = siteSchema.safeParse(data);
    if (result.success) return { site: result.data, problems: [], lineOf };
    return { problems: problemsFromIssues(siteFile, data, result.error.issues, knownFields(siteSchema)), lineOf };
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    return { problems: [yamlProblem(siteFile, text, error, 0)] };
  }
}

/** 读一个内容目录：每个 .md、.mdx 一个条目，加 site.yaml。路径相对于内容目录，次序固定。 */
export async function readContent(dir: string): Promise<Content> {
  const files = (await Array.fromAsync(glob('*/*.{md,mdx}', { cwd: dir })))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const stray = (await Array.fromAsync(glob('**/*.*', { cwd: dir, exclude: ['*.*'] })))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => isKind(file.split('/')[0] ?? '') && !files.includes(file))
    .sort();
  const lineOf = new Map<string, Parsed['lineOf']>();
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
    const parsed = parseFile(file, await readFile(path.join(dir, file)));
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
