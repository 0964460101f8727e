import { spawnSync } from 'node:child_process';

function git(args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** 一句话：这个包能不能从某个提交原样再做出来。 */
export function describeCommit(): string {
  const commit = git(['rev-parse', 'HEAD']);
  if (commit === undefined) return '注意：这里没有 git 提交，别人无法照着再做出同一个包';
  const changed = git(['status', '--porcelain']);
  if (changed !== '') {
    return `注意：有还没提交的改动，这个包不能从提交 ${commit.slice(0, 12)} 再做出来；要发布，先提交再做`;
  }
  if (process.env['CONTENT_DIR']) return `代码是提交 ${commit}；内容取自 CONTENT_DIR，不在这个提交里`;
  return `从提交 ${commit} 做出；同一个提交再做一次，一个字节也不差`;
}
