/**
 * 看不见却会起作用的字符：控制字符、改变左右次序的（看到的和存着的不是一回事，文号、名称能被冒充）、
 * 零宽的（查不到、对不上），和半个代理对。表情里用的零宽连字留着。
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: 要找的正是控制字符
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** 第一个这样的字符：在第几个位置，写作 U+202E；没有就是 undefined。 */
export function findUnseen(text: string): { at: number; code: string } | undefined {
  const found = unseen.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { at: found.index, code: `U+${code}` };
}

export const unseenMessage = (code: string) => `有看不见的字符 ${code}，显示的和实际的会不一样`;
export const unseenHint = '多半是从网页或 Word 粘贴带来的：删去这一处，重新打一遍';
