import path from 'node:path';
import { contentDir } from '../src/content-dir.ts';
import { kindNames } from '../src/schema/kind-names.ts';
import { kinds } from '../src/schema/kinds.ts';
import { checkContent } from './lib/check-content.ts';
import { formatProblems } from './lib/report.ts';

const { graph, problems } = await checkContent(contentDir);
if (problems.length > 0) {
  console.error(formatProblems(problems, path.relative('', contentDir)));
  process.exit(1);
}
const counts = kindNames.map((kind) => `${kinds[kind].label} ${graph.byKind[kind].length}`).join('，');
console.log(`内容无误：${counts}；关系 ${graph.edges.length} 条`);
