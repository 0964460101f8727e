import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findExecutable, versionOf } from './executable.ts';
import type { HostCommand, HostRequest, HostServer } from './host-server.ts';
import { prefixedFolder } from './prefixed-folder.ts';
import { filledConfig } from './shipped-config.ts';

/** 只在本机听，不开管理口，数据写在自己的文件夹里。 */
function command(work: string, site: string): HostCommand {
  const file = path.join(work, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\n${site}\n`);
  return {
    command: findExecutable('caddy') ?? 'caddy',
    args: ['run', '--adapter', 'caddyfile', '--config', file],
    env: { HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  };
}

const bare = (request: HostRequest) => `:${request.port} {\n\troot * "${prefixedFolder(request)}"\n\tfile_server\n}`;

export const caddy: HostServer = {
  name: 'Caddy',
  find: () => findExecutable('caddy'),
  packages: ['caddy'],
  version: (binary) => versionOf(binary, ['version']),
  configs: [
    {
      label: '附带',
      shipped: true,
      prepare: ({ port, site, prefix, work }) =>
        command(work, filledConfig('Caddyfile', { PORT: String(port), ROOT: site, PREFIX: prefix })),
    },
    { label: '空白', shipped: false, prepare: (request) => command(request.work, bare(request)) },
  ],
};
