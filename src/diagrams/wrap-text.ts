import { textWidth } from './text-width.ts';

const notFirst = /^[，。、；：！？）」』》〉】〕”’·…％%)\]]/;
const notLast = /[（「『《〈【〔“‘([]$/;

/** 可断行的最小段：汉字一字一段，拉丁词整段，标点贴着前后的字。 */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const part of text.match(/[A-Za-z0-9][A-Za-z0-9.+\-/%&]*|\s+|./gu) ?? []) {
    const last = found.at(-1);
    if (last !== undefined && (notFirst.test(part) || notLast.test(last))) found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
}

function fill(parts: string[], width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && textWidth((line + part).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** 把一行字断成若干行，每行不宽于 width 像素；各行长短相近，免得末行只剩一字。 */
export function wrapText(text: string, width: number, size: number): string[] {
  const parts = pieces(text.trim()).flatMap((part) => (textWidth(part, size) > width ? [...part] : [part]));
  const greedy = fill(parts, width, size);
  if (greedy.length < 2) return greedy;
  let best = greedy;
  for (let room = width - size / 2; room > 0; room -= size / 2) {
    const tried = fill(parts, room, size);
    if (tried.length > greedy.length || tried.some((line) => textWidth(line, size) > room)) break;
    best = tried;
  }
  return best;
}

/** 断行时去掉的空格补回行末，连起来仍是原文（读屏与复制所见）。 */
export function withSpaces(text: string, lines: string[]): string[] {
  let used = 0;
  return lines.map((line) => {
    used = text.indexOf(line, used) + line.length;
    const spaced = /\s/.test(text[used] ?? '');
    return spaced ? `${line} ` : line;
  });
}
