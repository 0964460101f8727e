/** package-lock.json 里用得到的部分。 */
export interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface LockFile {
  packages: Record<string, LockEntry>;
}

/** 按 Node 的查找次序，name 从 from 看去装在哪里；没有就是 undefined。 */
function resolve(packages: LockFile['packages'], from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const candidate = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (at === '') return undefined;
  }
}

/** 锁文件里缺的可选依赖。缺一个，npm ci 就拒绝安装。 */
export function missingOptional({ packages }: LockFile): { owner: string; name: string; version: string }[] {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => resolve(packages, owner, name) === undefined)
      .map(([name, version]) => ({ owner, name, version })),
  );
}

const systems: Record<string, string> = { windows: 'win32' };
const knownSystems = /^(android|darwin|freebsd|linux|openharmony|win32|windows)$/;
const knownCpus = /^(arm64|arm|ia32|ppc64|riscv64|s390x|wasm32|x64)$/;

/** 各平台的二进制包，平台写在名字里：cli-linux-x64-musl、binding-win32-arm64-msvc。 */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const parts = (name.split('/').at(-1) ?? name).split('-');
  const os = parts.filter((part) => knownSystems.test(part)).map((part) => systems[part] ?? part);
  const cpu = parts.filter((part) => knownCpus.test(part));
  const libc = parts.some((part) => part.startsWith('musl'))
    ? ['musl']
    : parts.some((part) => part.startsWith('gnu'))
      ? ['glibc']
      : [];
  if (cpu.length !== 1) throw new Error(`从名字看不出平台：${name}`);
  return { cpu, ...(os.length > 0 ? { os } : {}), ...(libc.length > 0 ? { libc } : {}) };
}
