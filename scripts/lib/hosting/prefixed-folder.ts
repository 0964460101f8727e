import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { HostRequest } from './host-server.ts';

/** 空白配置没有别名：在根文件夹里照路径建好文件夹，最后一段链接到网站。 @returns 根文件夹 */
export function prefixedFolder({ site, prefix, work }: HostRequest): string {
  if (prefix === '') return site;
  const root = path.join(work, 'root');
  const place = path.join(root, ...prefix.split('/'));
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(site, place);
  return root;
}
