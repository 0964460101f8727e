import type { Goal } from '../goals.ts';
import { kilobytes, table } from '../report-table.ts';
import type { BenchSection } from './bench-section.ts';
import { generatedChain } from './generated-chain.ts';
import { realCases } from './layout-cases.ts';
import { rivalSizes, shippedScripts } from './size/script-size.ts';
import { type Size, svgSize } from './size/svg-size.ts';

const KB = 1024;
const SVG_MOST = 40;
const SCRIPT_MOST = 20;

/** 不装进本项目的，手工用同样的打法量过；版本写在名里。 */
const byHand: [string, Size][] = [
  ['cytoscape 3.34.4（手量）', { bytes: 443185, gzip: 141633 }],
  ['ECharts 6.1.0 只取关系图、标题、提示、图例（手量）', { bytes: 534171, gzip: 181366 }],
];

const terms = `## 大小

- **SVG**：写进链页的那一段，UTF-8，不压缩与 gzip -9；网址照链页里的相对写法。环节的框、条、字、链接，线、箭头与点亮用的共走段都在里面。
- **脚本**：建好的站点里，链页比别的页多取的脚本（链图、图下的下载按钮、嵌入代码），逐个 gzip -9。别的库用同样的打法（esbuild，经典脚本，压缩）整个打进去；它们只管布局或只管缩放，本站的脚本还管透镜、速览、路径、键盘、下载。`;

const most = (text: string, bytes: number, limit: number): Goal => ({
  text: `${text} ≤ ${limit} KB`,
  actual: kilobytes(bytes),
  met: bytes <= limit * KB,
});

const row = ([name, { bytes, gzip }]: readonly [string, Size]) => [name, kilobytes(bytes), kilobytes(gzip)];

/** 链图的 SVG 与脚本各多少字节。 */
export async function sizeSection(): Promise<BenchSection> {
  const real = (await realCases()).flatMap(({ name, maps }) => maps.map((map) => [name, svgSize(map)] as const));
  const middle = svgSize(generatedChain(126, 199, 1));
  const large = svgSize(generatedChain(252, 412, 1));
  const own = await shippedScripts();
  const total = own.reduce((sum, [, { bytes, gzip }]) => ({ bytes: sum.bytes + bytes, gzip: sum.gzip + gzip }), {
    bytes: 0,
    gzip: 0,
  });
  const scripts: [string, Size][] = [
    ['本站，共', total],
    ...own.map(([name, size]): [string, Size] => [`　其中 ${name}`, size]),
    ...(await rivalSizes()),
    ...byHand,
  ];
  const svgs = [...real, ['造的链 126/199', middle] as const, ['造的链 252/412', large] as const];
  return {
    text: [
      terms,
      table(['SVG', '原大', 'gzip'], svgs.map(row)),
      table(['脚本', '原大', 'gzip'], scripts.map(row)),
    ].join('\n\n'),
    goals: [most('SVG，126 个环节', middle.bytes, SVG_MOST), most('链图的脚本，gzip', total.gzip, SCRIPT_MOST)],
  };
}
