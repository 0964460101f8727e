import { parseArgs } from 'node:util';
import { openChromium } from './lib/bench/browser/chromium.ts';
import { machineLine } from './lib/bench/machine.ts';
import { lighthouseTool, measured, openLighthouse } from './lib/bench/pages/lighthouse.ts';
import { pageCases } from './lib/bench/pages/page-cases.ts';
import { type PageResult, pageGoals } from './lib/bench/pages/page-goals.ts';
import { formatPagesReport } from './lib/bench/pages/page-report.ts';
import { type Preset, presets } from './lib/bench/pages/page-run.ts';
import { servePages } from './lib/bench/pages/page-server.ts';
import { ownOpening, rivalResults, samplePages } from './lib/bench/pages/rival-results.ts';
import { publishReport } from './lib/bench/publish-report.ts';
import { readInventory } from './lib/inventory.ts';
import { outDir } from './lib/out-dir.ts';

// --runs 每页跑几次；--own 只量本站，不装别的生成器；--out 报告写到哪里
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    own: { type: 'boolean', default: false },
    out: { type: 'string', default: 'docs/pages-bench.md' },
  },
});
const runs = Math.max(1, Number.parseInt(values.runs, 10) || 3);
const say = (text: string) => console.error(`[${new Date().toISOString().slice(11, 19)}] ${text}`);

const { edition, version } = await readInventory(outDir);
const { cases, sample, ...weights } = await pageCases(outDir);
const measure = await openLighthouse(say);
const site = await servePages(outDir);
const browser = await openChromium();
try {
  const results: PageResult[] = [];
  for (const preset of Object.keys(presets) as Preset[]) {
    for (const page of cases) {
      say(`${page.label}，${presets[preset]}`);
      results.push({ page, preset, run: await measured(measure, `${site.base}${page.url}`, preset, runs) });
    }
  }
  const [compared = ''] = sample;
  const own = results.find(({ page, preset }) => page.url === compared && preset === 'mobile');
  const opening = await ownOpening(outDir, site.base, compared, browser);
  const others = values.own ? [] : await rivalResults(samplePages(outDir, sample), { measure, browser, runs, say });
  const goals = pageGoals(results, weights);
  const report = formatPagesReport({
    results,
    rivals: [{ label: '本站', version: '', ...(own && { run: own.run }), ...opening }, ...others],
    goals,
    machine: machineLine(browser),
    lighthouse: Object.values(lighthouseTool.packages).join(''),
    edition: `版次 ${edition}，版本 ${version}`,
    runs,
    compared,
  });
  publishReport(values.out, report, goals);
} finally {
  await browser.close();
  site.close();
}
