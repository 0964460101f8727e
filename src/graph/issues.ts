import type { z } from 'astro/zod';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** 出错的值给人看的样子。 */
export const show = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value instanceof Date
      ? value.toISOString().slice(0, 10)
      : value === undefined || value === null
        ? ''
        : JSON.stringify(value);

/** 路径里作者真正写到的那一段：校验时补出来的层级不给作者看。 */
function writtenPath(data: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  let length = path.length;
  while (length > 1 && valueAt(data, path.slice(0, length)) === undefined) length -= 1;
  return path.slice(0, length);
}

const typeNames: Record<string, string> = {
  number: '数字',
  int: '整数',
  string: '文字',
  array: '列表，每项一行，行首写减号',
  object: '“字段: 值”的一组',
  record: '“标识: 值”的一组',
  boolean: 'true 或 false',
};

/** 联合类型报错时，取走得最深的那一支：它最接近作者的本意。 */
function deepest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const branches = issue.errors as Issue[][];
  const best = branches.reduce((a, b) => (depth(b) > depth(a) ? b : a));
  return best.flatMap((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

/**
 * zod 的 issue → 作者能看懂的问题：写出字段、原值和改法。
 * @param known 给定路径上允许的字段名，用来猜拼写
 */
export function problemsFromIssues(
  file: string,
  data: unknown,
  issues: Issue[],
  known: (path: readonly PropertyKey[]) => string[] = () => [],
): Problem[] {
  return issues.flatMap(deepest).flatMap((issue): Problem[] => {
    const value = valueAt(data, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const names = known(issue.path);
        const close = nearest(key, names);
        const hint =
          close.length > 0
            ? `是不是 ${close.join('、')}？`
            : names.length > 0
              ? `这里可用的字段：${names.join('、')}`
              : '删去它';
        return { file, path: [...issue.path, key], value: key, message: `不认识的字段“${key}”`, hint };
      });
    }
    if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
      const options = issue.code === 'invalid_value' ? `；可选：${issue.values.map(String).join('、')}` : '';
      return [{ file, path: issue.path, message: '缺少必填字段', hint: `补上它${options}；格式见 content/README.md` }];
    }
    if (issue.code === 'invalid_type') {
      const wanted = typeNames[issue.expected] ?? issue.expected;
      const unquoted = issue.expected === 'string' && typeof value === 'number';
      const hint = unquoted ? '数字当文字用时，两边加英文引号，例如 "1341"' : '格式见 content/README.md';
      return [{ file, path: issue.path, value: show(value), message: `应为${wanted}`, hint }];
    }
    if (issue.code === 'invalid_value') {
      const options = issue.values.map(String);
      const close = nearest(show(value), options, 1);
      const hint = `${close.length > 0 ? `是不是“${close[0]}”？` : ''}可选：${options.join('、')}`;
      return [{ file, path: issue.path, value: show(value), message: `“${show(value)}”不在可选值之内`, hint }];
    }
    if (issue.code === 'invalid_key') {
      const key = String(issue.path.at(-1));
      return [
        { file, path: issue.path, value: key, message: `“${key}”不能作标识`, hint: '标识用小写字母、数字和连字符' },
      ];
    }
    const path = writtenPath(data, issue.path);
    return [{ file, path, value: show(valueAt(data, path)), message: issue.message, hint: '格式见 content/README.md' }];
  });
}
