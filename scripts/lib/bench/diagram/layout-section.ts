import { sum } from 'd3';
import type { Goal } from '../goals.ts';
import { millis, table } from '../report-table.ts';
import type { BenchSection } from './bench-section.ts';
import { freeCrossings } from './free-crossings.ts';
import { generatedCase, realCases } from './layout-cases.ts';
import type { EngineName } from './layout-engines.ts';
import { type LayoutResult, layoutResults } from './layout-results.ts';

const terms = `## 布局

- **相交**：照各引擎自己画出的线，真正相交（各在对方两侧）的线有多少对；一对线相交几次也只算一对，两端有一处相同的一对不算，各引擎都一样。本站并入同一箭头的几条线，被别的线跨过时照条数各算一对。**相交点**是相交的次数。**直线相交**：各框中心连直线，同样算。
- **弯**：线的转折数。**相叠**：框与框。**穿框**：有多少条线从不是自己两端的框里穿过。**守行列**：各行自上而下、各段自左而右，互不交错。
- 各引擎得到同样的边、同样大小的框、同样的间距（框隔 12、平行线隔 8、层隔 36 像素），其余都用默认。“多试”是把 elkjs 的 thoroughness 从 7 提到 100。“数据次序”是本站的画法，格内照数据的先后，不排序。
- 不一样的地方：本站要守住段与行，别的引擎不管段与行，同一段里有先后的环节可以分到几层；d3-dag、dagre 的线是斜的折线，层与层之间直来直去，会从框上穿过，本站与 elkjs 只有横竖两种走向，绕开框。真的链里指向整段的边，本站画到段的底框，别的引擎画到一个代表这一段的框。
- 造的链（\`generatedChain\`，种子 1 至 5，各项为五条之和，用时是第一条画五次的中位）：五至六段、四行，十二分之一的环节不属哪一段，名称三至九字；边八成半到下一段，一成隔段，半成在段内；八成在本行，二成随意跨行。状况、把握程度、边上有字的比例照三条真的链。这个比例取自设计时的那张对比表：照它造出的链，252/412 各引擎的直线相交数与表里的相近，126/199 则比表里的多；它比真的链宽松。后面两种是同样的大小、更难的行间关系，不设目标，本站的相交有时比 elkjs 多：“散”是只有一半的边在本行；“真链”是照真的链，六成环节在主链，支撑行的边三分之二供主链。`;

const row = ({ engine, ms, lanesKept, ...counts }: LayoutResult) => [
  engine,
  String(counts.crossings),
  String(counts.crossingPoints),
  String(counts.straightCrossings),
  String(counts.bends),
  String(counts.overlaps),
  String(counts.throughNodes),
  lanesKept ? '是' : '否',
  millis(ms),
];

const head = ['引擎', '相交', '相交点', '直线相交', '弯', '相叠', '穿框', '守行列', '用时'];

function of(results: readonly LayoutResult[], engine: EngineName): LayoutResult {
  const found = results.find((result) => result.engine === engine);
  if (!found) throw new Error(`missing: ${engine}`);
  return found;
}

/** 相交数不多于某个引擎的几成。 */
function fewer(name: string, results: readonly LayoutResult[], rival: EngineName, share: number): Goal {
  const [own, other] = [of(results, '本站'), of(results, rival)];
  const straight = own.straightCrossings / other.straightCrossings;
  return {
    text: `${name}：相交 ≤ ${share.toFixed(1)} × ${rival}`,
    actual: `${(own.crossings / other.crossings).toFixed(2)}（${own.crossings} 比 ${other.crossings}；直线相交 ${straight.toFixed(2)}）`,
    met: own.crossings <= share * other.crossings,
  };
}

/** 与三个分层布局引擎比：三条真的链，两种大小的造的链。 */
export async function layoutSection(): Promise<BenchSection> {
  const [middle, large] = [generatedCase(126, 199), generatedCase(252, 412)];
  const harder = (['散', '真链'] as const).flatMap((lanes) => [
    generatedCase(126, 199, lanes),
    generatedCase(252, 412, lanes),
  ]);
  const results = new Map<string, LayoutResult[]>();
  for (const found of [...(await realCases()), middle, large, ...harder]) {
    results.set(found.name, await layoutResults(found));
  }
  const tables = [...results].map(([name, rows]) => `### ${name}\n\n${table(head, rows.map(row))}`);
  const owns = [...results.values()].map((rows) => of(rows, '本站'));
  const faults = owns.filter((own) => own.overlaps + own.throughNodes > 0 || !own.lanesKept).length;
  const [atMiddle = [], atLarge = []] = [results.get(middle.name), results.get(large.name)];
  const time = of(atLarge, '本站').ms;
  const free = sum(large.maps, freeCrossings);
  const [kept, rival] = [of(atLarge, '本站').crossings, of(atLarge, 'd3-dag').crossings];
  const bound = `守行列的代价：252/412 的链，只守段、不守行，同样的退火排到剩 ${free} 个相交，是 d3-dag 的 ${(free / rival).toFixed(2)}；守住行以后 ${kept} 个，是它的 ${(kept / rival).toFixed(2)}。段数定了列数，别的引擎可以多分几层。`;
  return {
    text: [terms, bound, ...tables].join('\n\n'),
    goals: [
      { text: '布局：框相叠、线穿框、不守行列的图 ≤ 0 组', actual: `${faults} 组`, met: faults === 0 },
      fewer('布局，126/199', atMiddle, 'elkjs', 1),
      fewer('布局，252/412', atLarge, 'd3-dag', 0.9),
      { text: '布局，252/412：用时 ≤ 1000 ms', actual: millis(time), met: time <= 1000 },
    ],
  };
}
