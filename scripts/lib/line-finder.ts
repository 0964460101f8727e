import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** 字段路径 → 文件中的行号，从 1 起。 */
export type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * 字段路径 → 文件行号。取值用 js-yaml（与 Astro 一致），位置用 yaml：前者不给位置，
 * 后者对日期、布尔的读法与 Astro 不同，两者各取所长。
 */
export function lineFinder(text: string, offset: number): LineOf {
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
