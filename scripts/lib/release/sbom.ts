import { spawnSync } from 'node:child_process';
import { byCodePoint } from '../portable/site-files.ts';
import { sha256 } from '../sha256.ts';

/** CycloneDX 1.5 里用得到的部分；其余原样带过。 */
interface Component {
  'bom-ref': string;
  name: string;
  type: string;
  externalReferences?: { type: string; url: string }[];
  hashes?: { alg: string; content: string }[];
}
export interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: { version?: string }[]; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/** npm 按锁文件列出的部件，不联网。 @throws npm 列不出来 */
export function listComponents(): Bom {
  const cli = process.env['npm_execpath'];
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  // npm run 会说自己在哪里；直接运行脚本时才去路径里找。
  const { status, stdout, stderr } = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm sbom 列不出部件：${stderr}`);
  return JSON.parse(stdout) as Bom;
}

interface Subject {
  /** package.json 里的名字；npm 写的是文件夹名，换台机器就不同。 */
  readonly name: string;
  /** 版次日。 */
  readonly day: string;
  /** 离线包的 SHA-256。 */
  readonly sum: string;
}

/** 去掉随机器、随时刻变的，记上离线包的散列：同一份锁文件、同一个包，总是同样的字节。 */
export function formatSbom(bom: Bom, { name, day, sum }: Subject): string {
  const { component, ...metadata } = bom.metadata;
  const fixed: Bom = {
    ...bom,
    metadata: {
      ...metadata,
      timestamp: `${day}T00:00:00.000Z`,
      tools: (metadata.tools ?? []).map(({ version: _, ...tool }) => tool),
      component: {
        ...withoutHosts(component),
        name,
        type: 'application',
        hashes: [{ alg: 'SHA-256', content: sum }],
      },
    },
    components: bom.components.map(withoutHosts).sort((a, b) => byCodePoint(a['bom-ref'], b['bom-ref'])),
    dependencies: bom.dependencies
      .map((row) => ({ ...row, dependsOn: [...(row.dependsOn ?? [])].sort(byCodePoint) }))
      .sort((a, b) => byCodePoint(a.ref, b.ref)),
  };
  fixed.serialNumber = `urn:uuid:${uuidOf(sha256(JSON.stringify({ ...fixed, serialNumber: '' })))}`;
  return `${JSON.stringify(fixed, null, 2)}\n`;
}

/** 从哪个镜像取的包是这台机器的事。 */
function withoutHosts(component: Component): Component {
  const { externalReferences = [], ...rest } = component;
  return { ...rest, externalReferences: externalReferences.filter(({ type }) => type !== 'distribution') };
}

/** 散列的前 128 位写成第 8 版 UUID（自定内容）。 */
function uuidOf(sum: string): string {
  const variant = ((Number.parseInt(sum.charAt(16), 16) & 3) | 8).toString(16);
  return [
    sum.slice(0, 8),
    sum.slice(8, 12),
    `8${sum.slice(13, 16)}`,
    variant + sum.slice(17, 20),
    sum.slice(20, 32),
  ].join('-');
}
