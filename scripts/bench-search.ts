import { parseArgs } from 'node:util';
import { corpusCase, siteCase } from './lib/bench/bench-sets.ts';
import { openChromium } from './lib/bench/browser/chromium.ts';
import { reportOn } from './lib/bench/case-report.ts';
import { corpusGoals, siteGoals } from './lib/bench/goals.ts';
import { machineLine } from './lib/bench/machine.ts';
import { publishReport } from './lib/bench/publish-report.ts';
import { formatReport } from './lib/bench/report.ts';

// --site、--corpus 指已经建好的站点目录，改索引时省去重建网页；--out 指报告写到哪里。
const { values } = parseArgs({
  options: {
    'site-only': { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    site: { type: 'string' },
    corpus: { type: 'string' },
    out: { type: 'string', default: 'docs/search-bench.md' },
  },
});
const { quick } = values;
const say = (text: string) => console.error(`[${new Date().toISOString().slice(11, 19)}] ${text}`);

say('准备内容');
const site = await siteCase(values.site);
const corpus = values['site-only'] ? undefined : await corpusCase(quick, values.corpus);
const notes: string[] = [];
if (!corpus) notes.push(values['site-only'] ? '这一次只跑了站点（`--site-only`）。' : '没有语料文件，只跑了站点。');
if (quick) notes.push('这一次是抽样（`--quick`），数目不作准。');

const browser = await openChromium();
try {
  const siteReport = await reportOn(site, browser, quick, say);
  const corpusReport = corpus && (await reportOn(corpus, browser, quick, say));
  const goals = [...siteGoals(siteReport), ...(corpusReport ? corpusGoals(corpusReport) : [])];
  const cases = [siteReport, ...(corpusReport ? [corpusReport] : [])];
  const report = formatReport({ cases, goals, machine: machineLine(browser), notes });
  publishReport(values.out, report, goals);
} finally {
  await browser.close();
}
