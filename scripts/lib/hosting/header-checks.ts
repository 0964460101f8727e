import { siteFiles } from '../portable/site-files.ts';

const YEAR = 'max-age=31536000';
const HASHED = /^(_astro|search\/[0-9a-f]+)\/./;
const EMBEDDED = /^embed\/[^/]+\.html$/;

/** 扩展名 → 应有的类型。 */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

const extensionOf = (name: string) => name.split('.').at(-1) ?? '';

/** 每种扩展名、每类缓存、能不能嵌入，各取头一个文件。 */
function samples(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    if (types[extensionOf(name)] === undefined) continue;
    const sort = `${extensionOf(name)} ${HASHED.test(name)} ${EMBEDDED.test(name)}`;
    if (!seen.has(sort)) seen.set(sort, name);
  }
  return [...seen.values(), ...names.filter((name) => name === 'sw.js')];
}

const sameType = (actual: string | null, wanted: string) =>
  actual?.toLowerCase().replaceAll(' ', '') === wanted.replaceAll(' ', '');

/** 存多久、能不能嵌入、类型、几个安全的头。 @returns 不合的，一处一句 */
function headerProblems(name: string, headers: Headers): string[] {
  const embedded = EMBEDDED.test(name);
  const policy = headers.get('content-security-policy') ?? '';
  const wanted: [header: string, value: string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-resource-policy', embedded ? 'cross-origin' : 'same-origin'],
  ];
  const cache = headers.get('cache-control') ?? '没有';
  const cached = HASHED.test(name) ? cache.includes(YEAR) : cache === 'no-cache';
  return [
    ...(cached ? [] : [`${name}：cache-control 应是 ${HASHED.test(name) ? YEAR : 'no-cache'}，是 ${cache}`]),
    ...wanted
      .filter(([header, value]) => headers.get(header) !== value)
      .map(([header, value]) => `${name}：${header} 应是 ${value}，是 ${headers.get(header) ?? '没有'}`),
    ...(sameType(headers.get('content-type'), types[extensionOf(name)] ?? '')
      ? []
      : [`${name}：content-type 是 ${headers.get('content-type') ?? '没有'}`]),
    ...(policy === (embedded ? '' : "frame-ancestors 'none'")
      ? []
      : [`${name}：content-security-policy 是 ${policy || '没有'}`]),
    ...(headers.get('permissions-policy')?.includes('camera=()') ? [] : [`${name}：没有 permissions-policy`]),
  ];
}

const encodeName = (name: string) => name.split('/').map(encodeURIComponent).join('/');

async function fileProblems(site: string, name: string): Promise<string[]> {
  const url = site + encodeName(name);
  const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const length = (await plain.arrayBuffer()).byteLength;
  const packed = await fetch(url, { headers: { 'accept-encoding': 'gzip, br' } });
  const packedLength = (await packed.arrayBuffer()).byteLength;
  const problems = [plain, packed].flatMap(({ status, headers }) =>
    status === 200 ? headerProblems(name, headers) : [`${name}：状态 ${status}`],
  );
  const encoding = packed.headers.get('content-encoding');
  if (plain.headers.get('content-encoding')) problems.push(`${name}：没要压缩也压了`);
  if (length > 4096 && extensionOf(name) !== 'png') {
    if (encoding !== 'gzip' && encoding !== 'br') problems.push(`${name}：没有压缩`);
    if (!packed.headers.get('vary')?.toLowerCase().includes('accept-encoding'))
      problems.push(`${name}：没有 vary: accept-encoding`);
  }
  if (length !== packedLength) problems.push(`${name}：压缩的解开后是 ${packedLength} 字节，原文 ${length} 字节`);
  return [...problems, ...(await revalidationProblems(url, name, packed.headers))];
}

/** 照浏览器的做法再问一次变了没有，须答 304，并且不改口缓存多久。 */
async function revalidationProblems(url: string, name: string, first: Headers): Promise<string[]> {
  const etag = first.get('etag');
  const modified = first.get('last-modified');
  const again = await fetch(url, {
    headers: {
      'accept-encoding': 'gzip, br',
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(modified ? { 'if-modified-since': modified } : {}),
    },
  });
  await again.arrayBuffer();
  const cache = again.headers.get('cache-control');
  return [
    ...(again.status === 304 ? [] : [`${name}：没有变，再问时答 ${again.status}，应是 304`]),
    ...(again.status === 304 && cache !== null && cache !== first.get('cache-control')
      ? [`${name}：304 的 cache-control 是 ${cache}`]
      : []),
  ];
}

/** 没有的文件：不许长存，也不许别的网站嵌入。 */
async function missingProblems(site: string): Promise<string[]> {
  const problems: string[] = [];
  for (const name of ['_astro/none.js', 'search/00000000/none.js', 'embed/none.html', 'none']) {
    const { status, headers } = await fetch(site + name);
    if (status !== 404) problems.push(`${name}：状态 ${status}，应是 404`);
    if (headers.get('cache-control')?.includes(YEAR)) problems.push(`${name}：404 也存一年`);
    if (!sameType(headers.get('content-type'), types['html'] ?? ''))
      problems.push(`${name}：404 的类型是 ${headers.get('content-type') ?? '没有'}`);
    if (headers.get('x-content-type-options') !== 'nosniff') problems.push(`${name}：404 没有 nosniff`);
  }
  return problems;
}

/**
 * 附带的配置：各类文件的响应头。
 * @param site 网址，末尾有斜杠
 * @param folder 同一个网站在磁盘上的文件夹，用来挑文件
 * @returns 不合的，一处一句
 */
export async function checkHeaders(site: string, folder: string): Promise<string[]> {
  const problems: string[] = [];
  for (const name of samples(await siteFiles(folder))) problems.push(...(await fileProblems(site, name)));
  return [...problems, ...(await missingProblems(site))];
}
