import { cpSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findExecutable, versionOf } from './executable.ts';
import type { HostCommand, HostRequest, HostServer } from './host-server.ts';
import { prefixedFolder } from './prefixed-folder.ts';
import { filledConfig } from './shipped-config.ts';

const find = () => findExecutable('apache2') ?? findExecutable('httpd');
const moduleFolders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'];

const basic = ['mpm_event', 'authz_core', 'unixd', 'mime', 'dir', 'alias', 'version'];
const forShipped = ['filter', 'headers', 'deflate', 'brotli'];

/** 载入本机有的模块；编进程序里的没有文件，不用载入。 */
function loadModules(names: readonly string[]): string {
  const folder = moduleFolders.find((each) => existsSync(each)) ?? '';
  return names
    .map((name) => [name, path.join(folder, `mod_${name}.so`)] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => `LoadModule ${name}_module ${file}`)
    .join('\n');
}

function command({ port, work }: HostRequest, modules: readonly string[], rest: string): HostCommand {
  const file = path.join(work, 'httpd.conf');
  writeFileSync(
    file,
    `ServerRoot "${work}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${work}/pid"
ErrorLog "${work}/error.log"
DefaultRuntimeDir "${work}"
${loadModules(modules)}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : ''}TypesConfig ${existsSync('/etc/mime.types') ? '/etc/mime.types' : '/dev/null'}
StartServers 1
${rest}
`,
  );
  return { command: find() ?? 'apache2', args: ['-d', work, '-f', file, '-DFOREGROUND'] };
}

/** 只给一个文件夹；`override` 准不准网站自己带 .htaccess。 */
const plainRoot = (root: string, override: string) =>
  `DocumentRoot "${root}"\n<Directory "/">\n  Require all granted\n  AllowOverride ${override}\n</Directory>\n<Files ".ht*">\n  Require all denied\n</Files>\nDirectoryIndex index.html`;

export const apache: HostServer = {
  name: 'Apache',
  find,
  packages: ['apache2'],
  version: (binary) => versionOf(binary, ['-v']),
  configs: [
    {
      label: '附带（虚拟主机）',
      shipped: true,
      prepare: (request) =>
        command(
          request,
          [...basic, ...forShipped],
          filledConfig('apache.conf', { PORT: String(request.port), ROOT: request.site, PREFIX: request.prefix }),
        ),
    },
    {
      label: '附带（.htaccess）',
      shipped: true,
      prepare: (request) => {
        const site = path.join(request.work, 'site');
        cpSync(request.site, site, { recursive: true });
        writeFileSync(
          path.join(site, '.htaccess'),
          filledConfig('htaccess', { PORT: '', ROOT: '', PREFIX: encodeURI(request.prefix) }),
        );
        const root = prefixedFolder({ ...request, site });
        return command(
          request,
          [...basic, ...forShipped],
          plainRoot(root, 'FileInfo Indexes Options=Indexes,MultiViews'),
        );
      },
    },
    {
      label: '空白',
      shipped: false,
      prepare: (request) => command(request, basic, plainRoot(prefixedFolder(request), 'None')),
    },
  ],
};
