import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findExecutable, versionOf } from './executable.ts';
import type { HostCommand, HostRequest, HostServer } from './host-server.ts';
import { prefixedFolder } from './prefixed-folder.ts';
import { filledConfig } from './shipped-config.ts';

const MIME_SCRIPT = '/usr/share/lighttpd/create-mime.conf.pl';

function command(work: string, config: string): HostCommand {
  const file = path.join(work, 'lighttpd.conf');
  writeFileSync(file, `${config}\nserver.bind = "127.0.0.1"\nserver.errorlog = "${work}/error.log"\n`);
  return { command: findExecutable('lighttpd') ?? 'lighttpd', args: ['-D', '-f', file] };
}

const bare = (request: HostRequest) => `server.document-root = "${prefixedFolder(request)}"
server.port = ${request.port}
index-file.names = ( "index.html" )
${existsSync(MIME_SCRIPT) ? `include_shell "${MIME_SCRIPT}"` : ''}`;

export const lighttpd: HostServer = {
  name: 'lighttpd',
  // 附带的配置要用压缩模块，Debian 把它放在另一个包里
  find: () => (existsSync('/usr/lib/lighttpd/mod_deflate.so') ? findExecutable('lighttpd') : undefined),
  packages: ['lighttpd', 'lighttpd-mod-deflate'],
  version: (binary) => versionOf(binary, ['-v']),
  configs: [
    {
      label: '附带',
      shipped: true,
      prepare: ({ port, site, prefix, work }) =>
        command(work, filledConfig('lighttpd.conf', { PORT: String(port), ROOT: site, PREFIX: prefix })),
    },
    { label: '空白', shipped: false, prepare: (request) => command(request.work, bare(request)) },
  ],
};
