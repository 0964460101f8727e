import { installPackages } from './executable.ts';
import { checkHeaders } from './header-checks.ts';
import type { HostConfig, HostServer } from './host-server.ts';
import type { ResultRow } from './result-row.ts';
import { startHost } from './running-host.ts';
import type { NewVisitor } from './visitor.ts';
import { type Cell, walkJourneys } from './walk-journeys.ts';

/** 网站放在根，和放在有汉字、有空格的子路径下。 */
const prefixes = ['', '/gov/知识 库/v1'];

/** @param plain 没压过的一份；@param packed 旁边有 .gz、.br 的一份 */
export interface Sites {
  readonly plain: string;
  readonly packed: string;
}

async function oneRow(
  server: string,
  config: HostConfig,
  prefix: string,
  sites: Sites,
  parent: string,
  newVisitor: NewVisitor,
): Promise<ResultRow> {
  const start = { server, config: config.label, place: `${prefix}/`, cells: [], headers: '—' as Cell };
  const site = config.shipped ? sites.packed : sites.plain;
  try {
    const host = await startHost(config, site, prefix, parent);
    try {
      const cells = await walkJourneys(newVisitor, { url: host.url, disk: false, ownMissingPage: config.shipped });
      if (!config.shipped) return { ...start, cells };
      const problems = await checkHeaders(host.url, sites.plain);
      return { ...start, cells, headers: problems.length > 0 ? { problem: problems.join('；') } : '✓' };
    } finally {
      await host.stop();
    }
  } catch (error) {
    return { ...start, note: (error as Error).message.split('\n')[0] ?? '起不来', failed: true };
  }
}

/** 一种服务器的各行：每种配置、每个路径一行；没装又装不上的也占行。 */
export async function hostRows(
  { name, find, packages, configs, version }: HostServer,
  sites: Sites,
  parent: string,
  newVisitor: NewVisitor,
): Promise<{ rows: ResultRow[]; version: string }> {
  if (find() === undefined) installPackages(packages);
  const binary = find();
  const rows: ResultRow[] = [];
  for (const config of configs) {
    for (const prefix of prefixes) {
      rows.push(
        binary === undefined
          ? { server: name, config: config.label, place: `${prefix}/`, cells: [], headers: '—', note: '未装' }
          : await oneRow(name, config, prefix, sites, parent, newVisitor),
      );
    }
  }
  return { rows, version: `${name} ${binary === undefined ? '未装' : version(binary)}` };
}
