import type { Entry } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { danglingHint } from './edge-context.ts';
import type { Problem } from './problem.ts';

export const siteFile = 'site.yaml';

/** site.yaml 里引用的条目是否都在。 */
export function siteProblems(site: Site, entries: ReadonlyMap<string, Entry>): Problem[] {
  const wanted: [PropertyKey[], string][] = [
    [['baseDocument'], `sources/${site.baseDocument}`],
    ...site.chains.map((slug, i): [PropertyKey[], string] => [['chains', i], `chains/${slug}`]),
    ...site.keyIndicators.map((slug, i): [PropertyKey[], string] => [['keyIndicators', i], `indicators/${slug}`]),
  ];
  return wanted
    .filter(([, id]) => !entries.has(id))
    .map(([path, id]) => ({
      file: siteFile,
      path,
      value: id,
      missing: id,
      message: `找不到“${id}”`,
      hint: danglingHint(id, entries),
    }));
}
