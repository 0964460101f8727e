import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findExecutable, versionOf } from './executable.ts';
import type { HostCommand, HostRequest, HostServer } from './host-server.ts';
import { prefixedFolder } from './prefixed-folder.ts';
import { filledConfig } from './shipped-config.ts';

/** http{} 外面的一层：不进后台，临时文件和日志都写在自己的文件夹里。以 root 跑时工作进程也用 root，才读得到临时文件夹。 */
function command(work: string, server: string): HostCommand {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path "${work}/${name}";`)
    .join('\n');
  const file = path.join(work, 'nginx.conf');
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid "${work}/pid";
error_log "${work}/error.log";
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
${temporary}
${server}
}
`,
  );
  return { command: findExecutable('nginx') ?? 'nginx', args: ['-p', work, '-c', file, '-e', `${work}/error.log`] };
}

export const shippedNginx = ({ port, site, prefix, work }: HostRequest): HostCommand =>
  command(work, filledConfig('nginx.conf', { PORT: `127.0.0.1:${port}`, ROOT: site, PREFIX: prefix }));

export const nginx: HostServer = {
  name: 'nginx',
  find: () => findExecutable('nginx'),
  packages: ['nginx'],
  version: (binary) => versionOf(binary, ['-v']),
  configs: [
    { label: '附带', shipped: true, prepare: shippedNginx },
    {
      label: '空白',
      shipped: false,
      prepare: (request) =>
        command(
          request.work,
          `include /etc/nginx/mime.types;\nserver { listen 127.0.0.1:${request.port}; root "${prefixedFolder(request)}"; }`,
        ),
    },
  ],
};
