/** 本程序自己的名字空间；换了它，全部订阅条目都成了新的，所以永远不改。 */
const namespace = '6f1b0c52-7c2e-4f0e-9d0f-3a5b8e4c9a17';

const bytesOf = (uuid: string) =>
  Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], (hex) => parseInt(hex, 16));

/** 名字 → 永远相同的 urn:uuid（第 5 版）：不靠主机名，网站搬家也不变。 */
export async function nameUuid(name: string): Promise<string> {
  const text = new TextEncoder().encode(name);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', new Uint8Array([...bytesOf(namespace), ...text])));
  const hex = [...hash.slice(0, 16)].map((byte, i) => {
    const fixed = i === 6 ? (byte & 0x0f) | 0x50 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, '0');
  });
  const part = (from: number, to: number) => hex.slice(from, to).join('');
  return `urn:uuid:${part(0, 4)}-${part(4, 6)}-${part(6, 8)}-${part(8, 10)}-${part(10, 16)}`;
}
