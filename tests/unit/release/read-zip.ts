import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** 第 11 位：名字是 UTF-8。 */
  readonly isUtf8: boolean;
  /** 年-月-日 时:分，照存的样子。 */
  readonly time: string;
  readonly extra: number;
  readonly system: number;
  readonly attributes: number;
  readonly content: Buffer;
}

/** 照格式自己读，不用写它的那个库：写错了、读的库又恰好容忍，就看不出来。 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const extra = zip.readUInt16LE(at + 30);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      isUtf8: Boolean(zip.readUInt16LE(at + 8) & zip.readUInt16LE(local + 6) & 0x800),
      time: dosTime(zip.readUInt16LE(at + 14), zip.readUInt16LE(at + 12)),
      extra: extra + zip.readUInt16LE(local + 28),
      system: zip.readUInt8(at + 5),
      attributes: zip.readUInt32LE(at + 38) >>> 16,
      content: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
    });
    at += 46 + nameLength + extra + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function dosTime(date: number, time: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}`;
  return `${day} ${two(time >> 11)}:${two((time >> 5) & 63)}`;
}
