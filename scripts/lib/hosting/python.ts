import { findExecutable, versionOf } from './executable.ts';
import type { HostServer } from './host-server.ts';
import { prefixedFolder } from './prefixed-folder.ts';

export const python: HostServer = {
  name: 'python3 -m http.server',
  find: () => findExecutable('python3'),
  packages: ['python3'],
  version: (binary) => versionOf(binary, ['--version']),
  configs: [
    {
      label: '空白',
      shipped: false,
      prepare: (request) => ({
        command: findExecutable('python3') ?? 'python3',
        args: ['-m', 'http.server', String(request.port), '--bind', '127.0.0.1'],
        cwd: prefixedFolder(request),
      }),
    },
  ],
};
