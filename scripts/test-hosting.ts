import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findOrInstallBrowser, findOrInstallFirefox } from './lib/find-browser.ts';
import { apache } from './lib/hosting/apache.ts';
import { caddy } from './lib/hosting/caddy.ts';
import { chromiumVisitors } from './lib/hosting/chromium-visitor.ts';
import { diskPlaces, openChromium, openFirefox } from './lib/hosting/disk-places.ts';
import { hostRows } from './lib/hosting/host-rows.ts';
import { lighttpd } from './lib/hosting/lighttpd.ts';
import { nginx } from './lib/hosting/nginx.ts';
import { precompress } from './lib/hosting/precompress.ts';
import { python } from './lib/hosting/python.ts';
import { closingLine, hostingReport } from './lib/hosting/result-report.ts';
import { failedOf, problemsOf, type ResultRow } from './lib/hosting/result-row.ts';
import type { NewVisitor } from './lib/hosting/visitor.ts';
import { walkJourneys } from './lib/hosting/walk-journeys.ts';
import { outDir } from './lib/out-dir.ts';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'docs/hosting-test.md' } },
  allowPositionals: true,
});
const servers = [nginx, apache, lighttpd, caddy, python];
// 给了名字就只测这几种，不写报告：报告要么是全的，要么不改
const wanted = (name: string) =>
  positionals.length === 0 || positionals.some((each) => name.toLowerCase().startsWith(each.toLowerCase()));
if (!existsSync(path.join(outDir, 'index.html'))) {
  console.error(`${path.relative('', outDir) || outDir} 里没有网站，先运行 npm run build`);
  process.exit(1);
}

// 拿副本来放：测的时候重新构建也不要紧，服务器换了用户也读得到
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-hosting-'));
chmodSync(parent, 0o755);
const clean = () => rmSync(parent, { recursive: true, force: true });
process.once('exit', clean);

const sites = { plain: path.join(parent, 'plain'), packed: path.join(parent, 'packed') };
for (const site of [sites.plain, sites.packed]) cpSync(outDir, site, { recursive: true });
await precompress(sites.packed);

const rows: ResultRow[] = [];
const versions: string[] = [];
function add(row: ResultRow) {
  rows.push(row);
  const state = row.note ?? (failedOf(row) > 0 ? `✗ ${problemsOf(row).join('；')}` : '✓');
  console.log(`${row.server}，${row.config}，${row.place}：${state}`);
}
async function addDisk(server: string, newVisitor: NewVisitor) {
  for (const [place, url] of places) {
    const cells = await walkJourneys(newVisitor, { url, disk: true, ownMissingPage: false });
    add({ server, config: '双击打开', place, cells, headers: '—' });
  }
}

const places = diskPlaces(sites.plain, parent);
const chromium = await openChromium(findOrInstallBrowser());
try {
  const newVisitor = chromiumVisitors(chromium);
  for (const server of servers.filter(({ name }) => wanted(name))) {
    const done = await hostRows(server, sites, parent, newVisitor);
    done.rows.forEach(add);
    versions.push(done.version);
  }
  if (wanted('Chromium')) await addDisk('Chromium', newVisitor);
  versions.push(`Chromium ${chromium.version()}`);
} finally {
  await chromium.close();
}
if (wanted('Firefox')) {
  const firefox = await openFirefox(findOrInstallFirefox(), path.join(parent, 'firefox'));
  try {
    await addDisk('Firefox', firefox.newVisitor);
    versions.push((await firefox.browser.version()).replace('/', ' '));
  } finally {
    await firefox.browser.close();
  }
}

if (positionals.length === 0) {
  writeFileSync(values.out, hostingReport(rows, versions));
  console.log(`结果写进 ${values.out}`);
}
console.log(closingLine(rows));
if (rows.length === 0 || rows.some((row) => failedOf(row) > 0)) process.exitCode = 1;
