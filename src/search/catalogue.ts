import type { Unit } from './answer.ts';
import { frontDecode } from './front-coding.ts';
import type { SimplifiedPairs } from './normalise.ts';
import { createPace } from './pace.ts';

/** 一个筛选项：标识、中文名、按词表次序的取值。 */
export interface FacetInfo {
  readonly slug: string;
  readonly label: string;
  readonly options: readonly { readonly slug: string; readonly label: string }[];
}

/** `values`：每行一个单元，取值在 options 里的序号以空格相隔；`byDate` 的，空行表示取日期的年份。 */
export type StoredFacet = FacetInfo & { readonly values: string; readonly byDate?: true };

/**
 * 目录文件 `search/catalogue.js` 的内容：除正文和读音之外的一切。
 * 各列以换行相隔，第 n 行是第 n 个单元；按列存放、单元按地址排，压缩后只有按行的一半。
 */
export interface StoredCatalogue {
  /** 站内写着的繁体、异体字；查询里可能打的其余的在 TRADITIONAL_FILE。 */
  readonly simplified: SimplifiedPairs;
  readonly titles: string;
  /** 递增，只记与上一行不同的部分，见 front-coding.ts。 */
  readonly urls: string;
  readonly dates: string;
  /** 别名、简称、文号等：与标题同等对待；几个以制表符相隔。 */
  readonly aliases: string;
  /** 措施 → 政策，环节 → 产业链。 */
  readonly parents: Readonly<Record<number, number>>;
  readonly past: readonly number[];
  /** 第一个须是类别。 */
  readonly facets: readonly StoredFacet[];
  /** 每个单元有几段正文；段的编号按单元连续。 */
  readonly passages: readonly number[];
  /** 每个正文文件装几段。 */
  readonly passagesPerFile: number;
  /** 倒排文件的个数。 */
  readonly buckets: number;
}

export interface Catalogue {
  readonly units: readonly Unit[];
  readonly facets: readonly FacetInfo[];
  /** facetValues[筛选项序号][单元编号]：取值序号。 */
  readonly facetValues: readonly (readonly (readonly number[])[])[];
  /** 单元 → 它的第一段；末尾多一项，是总段数。 */
  readonly firstPassage: readonly number[];
  /** 段 → 单元。 */
  readonly unitOf: Int32Array;
  /** 条目 → 与它同在一页的措施；没有就不在表里。 */
  readonly children: ReadonlyMap<number, readonly number[]>;
}

/** 按列存放的目录 → 一个个单元。几千个单元要几十毫秒，所以边做边让出主线程。 */
export async function openCatalogue(stored: StoredCatalogue): Promise<Catalogue> {
  const pace = createPace();
  const titles = stored.titles.split('\n');
  const urls = frontDecode(stored.urls);
  await pace();
  const dates = stored.dates.split('\n');
  const aliases = stored.aliases.split('\n');
  const past = new Set(stored.past);
  const facetValues: number[][][] = [];
  for (const facet of stored.facets) {
    await pace();
    facetValues.push(valuesOf(facet, dates));
  }
  const units: Unit[] = [];
  for (const [id, title] of titles.entries()) {
    const facets: Record<string, string[]> = {};
    for (const [f, { slug, options }] of stored.facets.entries()) {
      const values = facetValues[f]?.[id] ?? [];
      if (values.length > 0) facets[slug] = values.flatMap((value) => options[value]?.slug ?? []);
    }
    units.push({
      id,
      title,
      url: urls[id] ?? '',
      aliases: aliases[id] ? aliases[id].split('\t') : [],
      kind: stored.facets[0]?.options[facetValues[0]?.[id]?.[0] ?? -1]?.label ?? '',
      ...(dates[id] ? { date: dates[id] } : {}),
      past: past.has(id),
      facets,
    });
    await pace();
  }
  const children = new Map<number, number[]>();
  for (const [child, parent] of Object.entries(stored.parents)) {
    const unit = units[Number(child)];
    const owner = units[parent];
    if (!unit || !owner) continue;
    units[unit.id] = { ...unit, parent: owner };
    if (pageOf(unit) === owner.url) children.set(parent, [...(children.get(parent) ?? []), unit.id]);
  }
  return { units, facets: stored.facets, facetValues, children, ...passageTables(stored.passages) };
}

function valuesOf({ values, options, byDate }: StoredFacet, dates: readonly string[]): number[][] {
  const yearAt = new Map(options.map(({ slug }, i) => [slug, i]));
  return values.split('\n').map((line, id) => {
    if (line !== '') return line.split(' ').map(Number);
    const year = byDate && yearAt.get(dates[id]?.slice(0, 4) ?? '');
    return year === undefined ? [] : [year];
  });
}

/** 去掉锚点的地址。 */
const pageOf = ({ url }: Unit) => url.replace(/#.*$/, '');

function passageTables(counts: readonly number[]) {
  const firstPassage = [0];
  for (const count of counts) firstPassage.push((firstPassage.at(-1) ?? 0) + count);
  const unitOf = new Int32Array(firstPassage.at(-1) ?? 0);
  counts.forEach((_, unit) => {
    unitOf.fill(unit, firstPassage[unit], firstPassage[unit + 1]);
  });
  return { firstPassage, unitOf };
}
