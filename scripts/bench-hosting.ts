import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hostingBenchReport } from './lib/bench/hosting/hosting-report.ts';
import { type CaseResult, type LoadCase, runCase } from './lib/bench/hosting/load-cases.ts';
import { visitMix } from './lib/bench/hosting/visit-mix.ts';
import { publishReport } from './lib/bench/publish-report.ts';
import { findExecutable, installPackages, versionOf } from './lib/hosting/executable.ts';
import { nginx } from './lib/hosting/nginx.ts';
import { precompress } from './lib/hosting/precompress.ts';
import { outDir } from './lib/out-dir.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/hosting-bench.md' } } });
if (!existsSync(path.join(outDir, 'index.html'))) {
  console.error(`${path.relative('', outDir) || outDir} 里没有网站，先运行 npm run build`);
  process.exit(1);
}
const find = () => ({ server: nginx.find(), wrk: findExecutable('wrk') });
if (!find().server || !find().wrk) installPackages(['nginx', 'wrk']);
const { server, wrk } = find();
if (!server || !wrk) {
  console.error('压力测试要 nginx 和 wrk，请先装上（Debian：apt-get install nginx wrk）');
  process.exit(1);
}

const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-hosting-bench-'));
chmodSync(parent, 0o755);
process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
const [plain, packed] = [path.join(parent, 'plain'), path.join(parent, 'packed')];
for (const site of [plain, packed]) cpSync(outDir, site, { recursive: true });
await precompress(packed);

const cases: LoadCase[] = [
  { label: '预先压好', site: packed, encoding: 'gzip' },
  { label: '现压', site: plain, encoding: 'gzip' },
  { label: '不压', site: plain, encoding: undefined },
];
const mix = await visitMix(plain);
const results: CaseResult[] = [];
for (const one of cases) {
  results.push(await runCase(wrk, parent, one, mix.requests));
  console.log(`${one.label}：测完`);
}
const versions = `nginx ${nginx.version(server)}，wrk ${versionOf(wrk, ['-v'])}`;
const report = hostingBenchReport(results, mix, versions);
publishReport(values.out, report);
if (results.some(({ mix: load, limit }) => load.errors + limit.errors > 0)) {
  console.error('压的时候有请求出错，上面的数不能用');
  process.exitCode = 1;
}
