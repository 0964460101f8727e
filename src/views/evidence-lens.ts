import type { ChainNode } from '../schema/chain.ts';
import { entryId } from '../schema/kinds.ts';
import { type DatedSource, datedSources, generalSource, laterDate, publishedDay } from './dated-sources.ts';
import { markOfBasis } from './fact-view.ts';
import { bodiesAt, lensNode, nodesWithRows, sourcePlace, writtenEvidence } from './lens-node.ts';
import type { LensEvidence, LensGroup, LensInput, LensNode, LensView } from './lens-view.ts';
import { hrefOf } from './link-view.ts';
import { bestGrade, type Grade, grades, sourceOf } from './source-grade.ts';

/** 框里写的短名和深浅档；档越小越可靠。 */
const gradeWords: Record<Grade, { word: string; tone: string }> = {
  官方: { word: '官方', tone: 'g1' },
  公司公告: { word: '公告', tone: 'g2' },
  基础文档: { word: '文档', tone: 'g2' },
  数据集: { word: '数据', tone: 'g3' },
  媒体: { word: '媒体', tone: 'g3' },
  转载: { word: '转载', tone: 'g4' },
  镜像: { word: '镜像', tone: 'g4' },
};

/** 显示的一行，和它背后各来源的等级、日期。 */
interface Finding {
  row: LensEvidence;
  dated: Pick<DatedSource, 'slug' | 'grade'> & { date?: string | undefined };
}

const latestOf = (dated: readonly Finding['dated'][], grade?: Grade) =>
  dated
    .filter((one) => grade === undefined || one.grade === grade)
    .map(({ date }) => date)
    .reduce(laterDate, undefined);

const dateText = (date: string | undefined) => date ?? '无日期';

/** 环节自己写的：来历、依据、强项、延伸；同一来源同一日期的只算一次。 */
function ownFindings({ graph, chain }: LensInput, node: ChainNode): Finding[] {
  const finding = (row: LensEvidence, slug: string, asOf?: string): Finding => {
    const date = asOf ?? publishedDay(graph, slug);
    const at = [row.at, dateText(date)].filter(Boolean).join('，');
    return { row: { ...row, at }, dated: { slug, grade: sourceOf(graph, slug).data.type, date } };
  };
  const base = chain.data.sources[0]?.ref;
  const origin =
    node.at === undefined || base === undefined
      ? []
      : [finding({ text: node.summary, ...sourcePlace(graph, base, node.at), mark: markOfBasis(node.basis) }, base)];
  const written = [...node.evidence, ...node.strengths, ...node.extensions].map((one) =>
    finding(writtenEvidence(graph, one), one.source, one.asOf),
  );
  const seen = new Set<string>();
  return [...origin, ...written].filter(({ dated: { slug, date } }) => {
    const key = `${slug} ${date}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * 挂上来的条目一行，按“凭哪个出处挂上来的”算等级和日期：公司公告证实公司在，证实不了它做这一环节。
 * 条目别处有更近的消息，写在后面，供复核时用。
 */
const bodyFindings = (input: LensInput, node: ChainNode): Finding[] =>
  bodiesAt(input, node).flatMap(({ entry, edge }) => {
    const all = datedSources(input.graph, entry);
    const placed = all.find(({ slug }) => slug === (edge.source ?? generalSource(entry)));
    if (!placed) return [];
    const newest = latestOf(all);
    const newer = all.find(({ date }) => date !== undefined && date === newest && date !== placed.date);
    const at = [
      `${sourcePlace(input.graph, placed.slug, edge.at).at}，${dateText(placed.date)}`,
      ...(newer ? [`条目另有${newer.grade} ${newer.date}`] : []),
    ];
    const href = hrefOf(entryId(entry));
    const row = { text: entry.data.title, href, at: at.join('；'), mark: markOfBasis(edge.basis) };
    return [{ row, dated: placed }];
  });

/** 距版次日几年；版次日之后的也算一年内。 */
function ageOf(date: string | undefined, edition: string): NonNullable<LensNode['age']> {
  if (date === undefined) return { tone: 'undated', text: '没有日期' };
  const yearsBefore = (years: number) => `${Number(edition.slice(0, 4)) - years}${edition.slice(4)}`;
  if (date >= yearsBefore(1)) return { tone: 'recent', text: '一年内' };
  return date >= yearsBefore(3) ? { tone: 'aging', text: '一至三年' } : { tone: 'old', text: '三年以上' };
}

const stale = ({ age }: LensNode) => age?.tone === 'old' || age?.tone === 'undated';

/** 证据：每个环节恰在一组里；组按等级，组内旧的在前，先复核。 */
export function evidenceLens(input: LensInput, edition: string): Omit<LensView, 'focus'> {
  const graded = nodesWithRows(input).map(([node, row]) => {
    const findings = [...ownFindings(input, node), ...bodyFindings(input, node)];
    const dated = findings.map((one) => one.dated);
    const grade = bestGrade(dated.map((one) => one.grade));
    const latest = latestOf(dated);
    const word = grade ? `${gradeWords[grade].word} ${latestOf(dated, grade)?.slice(0, 4) ?? '无日期'}` : '无出处';
    const shown = findings.map((one) => one.row);
    return { grade, latest, node: { ...lensNode(row, word, shown), age: ageOf(latest, edition) } };
  });
  const group = (grade: Grade | undefined): LensGroup[] => {
    const nodes = graded
      .filter((one) => one.grade === grade)
      .sort((a, b) => ((a.latest ?? '') < (b.latest ?? '') ? -1 : (a.latest ?? '') > (b.latest ?? '') ? 1 : 0))
      .map(({ node }) => node);
    if (nodes.length === 0) return [];
    const old = nodes.filter(stale).length;
    return [
      {
        title: grade ?? '没有单独的出处',
        tone: grade ? gradeWords[grade].tone : 'g0',
        note: old > 0 ? `${old} 个待复核：最近的日期在三年以前，或没有日期。` : '最近的日期都在三年以内。',
        nodes,
      },
    ];
  };
  const old = graded.filter(({ node }) => stale(node)).length;
  return {
    id: 'evidence',
    name: '证据',
    rule: '看凭什么说有这个环节、谁在这里：按最可靠的一个出处分组，写这一级最近的年份；政策不计，旧的在前。',
    count: old > 0 ? `${old} 个待复核` : '都在三年内',
    groups: [...grades, undefined].flatMap(group),
  };
}
