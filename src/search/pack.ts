/** 首个字符的码位；往后 32768 个都不是引号、反斜杠、换行，也不是代理对。 */
const FIRST = 0x3400;
const BITS = 15;
const MASK = (1 << BITS) - 1;

/**
 * 字节 → 可以直接放进脚本字符串的文字，每个 UTF-16 单元装 15 位。
 * 脚本以带 BOM 的 UTF-16 存盘时只大 6.7 %；base64 要大三分之一。首字记末尾补了几位。
 */
export function packBytes(bytes: Uint8Array): string {
  const padding = (BITS - ((bytes.length * 8) % BITS)) % BITS;
  const out = [String.fromCharCode(FIRST + padding)];
  let held = 0;
  let count = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    count += 8;
    if (count < BITS) continue;
    count -= BITS;
    out.push(String.fromCharCode(FIRST + ((held >>> count) & MASK)));
    held &= (1 << count) - 1;
  }
  if (count > 0) out.push(String.fromCharCode(FIRST + ((held << (BITS - count)) & MASK)));
  return out.join('');
}

/** packBytes 的反向。 */
export function unpackBytes(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.charCodeAt(0) - FIRST;
  const bytes = new Uint8Array(Math.max(0, Math.floor(((text.length - 1) * BITS - padding) / 8)));
  let held = 0;
  let count = 0;
  let at = 0;
  for (let i = 1; i < text.length; i++) {
    held = (held << BITS) | (text.charCodeAt(i) - FIRST);
    count += BITS;
    while (count >= 8 && at < bytes.length) {
      count -= 8;
      bytes[at++] = (held >>> count) & 0xff;
    }
    held &= (1 << count) - 1;
  }
  return bytes;
}
