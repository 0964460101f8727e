import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../../src/schema/site.ts';
import { archiveFile, archiveFolder } from '../../../src/views/archive-name.ts';
import { sha256 } from '../sha256.ts';
import { pathProblems } from './archive-paths.ts';
import { prepareCopy } from './prepare-copy.ts';
import { type Standing, standingOf, writeRelease } from './release-folder.ts';
import { formatSbom, listComponents } from './sbom.ts';
import { zipFolder } from './zip-folder.ts';

/** 不能发布，理由已写成给发布的人看的话。 */
export class ReleaseRefused extends Error {}

export interface Release {
  readonly zip: string;
  readonly sum: string;
  readonly version: string;
  readonly bytes: number;
  readonly files: number;
  readonly longest: string;
  readonly standing: Standing;
}

const MB = 1_000_000;

/**
 * 建好的站点 → 发布目录里的离线包、部件清单、散列表。查出一处不妥就什么也不写。
 * @param site 建好的站点，会就地改成要带走的一份
 * @param work 临时目录，与发布目录同一个磁盘
 * @throws ReleaseRefused 路径、大小不合，或这一版已有别的内容
 */
export async function makeRelease(
  site: string,
  settings: Site,
  { folder, work, overwrite }: { folder: string; work: string; overwrite: boolean },
): Promise<Release> {
  const { inventory, files } = await prepareCopy(site, settings.edition);
  const top = archiveFolder(settings);
  if (top.includes('/')) throw new ReleaseRefused('content/site.yaml 的 name 里不能有 /：包里要恰好一个文件夹');
  const inside = new Map([...files].map(([name, content]) => [`${top}/${name}`, content]));
  const problems = pathProblems([...inside.keys()]);
  if (problems.length > 0) throw new ReleaseRefused(problems.join('\n'));

  const content = zipFolder(inside, settings.edition);
  const zip = archiveFile(settings);
  const limit = settings.archive.limit;
  if (content.length >= limit * MB) throw new ReleaseRefused(tooBig(zip, content.length, limit, files));
  const standing = standingOf(folder, zip, content);
  if (standing === '不同' && !overwrite) {
    throw new ReleaseRefused(
      `${path.join(folder, zip)} 已经有了，内容不同：同一个版次不能有两种内容，拿到的人分不清。\n` +
        '  内容改了：把 content/site.yaml 的 edition 改成今天，再做一次\n' +
        '  那一份还没有给过别人：加 --overwrite 换掉它',
    );
  }
  const sum = sha256(content);
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
  const sbom = formatSbom(listComponents(), { name, day: settings.edition, sum });
  writeRelease(
    folder,
    work,
    new Map([
      [zip, content],
      [zip.replace(/zip$/, 'cdx.json'), Buffer.from(sbom)],
    ]),
  );
  const longest = [...inside.keys()].reduce((best, one) => (one.length > best.length ? one : best), '');
  return { zip, sum, version: inventory.version, bytes: content.length, files: inside.size, longest, standing };
}

function tooBig(zip: string, bytes: number, limit: number, files: ReadonlyMap<string, Uint8Array>): string {
  const largest = [...files].sort(([, a], [, b]) => b.length - a.length).slice(0, 5);
  return [
    `${zip} 有 ${(bytes / MB).toFixed(2)} MB，上限 ${limit} MB。最大的几个文件（压缩前）：`,
    ...largest.map(([name, content]) => `  ${(content.length / MB).toFixed(2)} MB　${name}`),
    '  能减就减；确实要这么大，改 content/site.yaml 的 archive.limit',
  ].join('\n');
}
