import { parseArgs } from 'node:util';
import type { BenchSection } from './lib/bench/diagram/bench-section.ts';
import { framesSection } from './lib/bench/diagram/frames-section.ts';
import { layoutSection } from './lib/bench/diagram/layout-section.ts';
import { sizeSection } from './lib/bench/diagram/size-section.ts';
import { machineLine } from './lib/bench/machine.ts';
import { publishReport } from './lib/bench/publish-report.ts';
import { table } from './lib/bench/report-table.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/diagram-bench.md' } } });

// 报告的各节，依次跑；要量别的，在这里添一行
const sections: (() => Promise<BenchSection>)[] = [layoutSection, sizeSection, framesSection];

const done: BenchSection[] = [];
for (const section of sections) done.push(await section());
const goals = done.flatMap((section) => section.goals);
const report = `# 链图评测

由 \`npm run bench:diagram\` 生成，不要手改。

机器：${machineLine()}

## 目标

${table(
  ['目标', '实测', ''],
  goals.map(({ text, actual, met }) => [text, actual, met ? '✓' : '✗ 没有达到']),
)}

${done.map(({ text }) => text).join('\n\n')}
`;
publishReport(values.out, report, goals);
