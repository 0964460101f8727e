import yaml from 'js-yaml';
import type { Problem } from '../../src/graph/problem.ts';
import { findUnseen, unseenHint, unseenMessage } from '../../src/schema/unseen.ts';
import { type LineOf, lineFinder } from './line-finder.ts';

const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** js-yaml 的英文原因 → 作者能用的话；没列到的照附原文。 */
const yamlReasons: [RegExp, string][] = [
  [/duplicated mapping key/, '同一字段写了两次'],
  [/tab character/, '缩进里有制表符'],
  [/multiline key|implicit key|missed comma/, '少了冒号或逗号'],
  [/indentation/, '冒号或缩进有误'],
  [/non-printable/, '有看不见的控制字符'],
  [/unexpected end|missing|unknown escape/, '括号或引号没有配对'],
];

export function yamlProblem(file: string, text: string, error: yaml.YAMLException, offset: number): Problem {
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
export const loadYaml = (text: string) => yaml.load(text, { schema: yaml.CORE_SCHEMA });

export interface Parsed {
  data: unknown;
  body: string;
  bodyLine: number;
  lineOf: LineOf;
  problem?: Problem;
}

/** 一个条目文件的字节 → 字段、正文和行号；读不成就带着问题回来，不抛错。 */
export function parseFile(file: string, bytes: Uint8Array): Parsed {
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
  const hidden = findUnseen(clean);
  if (hidden) {
    const line = leadLines + clean.slice(0, hidden.at).split('\n').length;
    const problem = { file, line, value: hidden.code, message: unseenMessage(hidden.code), hint: unseenHint };
    return { ...nothing, problem };
  }
  const head = match[1] ?? '';
  const bodyLine = leadLines + match[0].split('\n').length;
  try {
    const data = loadYaml(head) ?? {};
    return { data, body: clean.slice(match[0].length), bodyLine, lineOf: lineFinder(head, leadLines + 1) };
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    return { ...nothing, bodyLine, problem: yamlProblem(file, head, error, leadLines + 1) };
  }
}
