/** 屏上的一块，左上角和大小，px。 */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** 离链接、离屏边各留多少。 */
const gap = 6;

/**
 * 提要放在哪里：链接下面，放不下就上面，左右不出屏；从不盖住链接。
 * @returns 左上角；上下都放不下是 undefined，那就不放
 */
export function placePreview(
  link: Box,
  size: { width: number; height: number },
  screen: { width: number; height: number },
): { left: number; top: number } | undefined {
  const below = link.top + link.height + gap;
  const above = link.top - gap - size.height;
  const top = below + size.height <= screen.height ? below : above >= 0 ? above : undefined;
  if (top === undefined) return undefined;
  return { left: Math.max(gap, Math.min(link.left, screen.width - size.width - gap)), top };
}
