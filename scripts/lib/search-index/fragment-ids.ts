import { gunzipSync } from 'node:zlib';

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const SIGNATURE = 'pagefind_dcd';

interface Fragment {
  readonly url: string;
}

/** Pagefind 给每页的编号：地址 → 编号。页少时一页一个文件，编号在文件名里；页多时合在一起，编号是键。 */
export function fragmentIds(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [name, content] of files) {
    const id = FRAGMENT.exec(name)?.[1];
    if (!id) continue;
    const json: unknown = JSON.parse(gunzipSync(content).subarray(SIGNATURE.length).toString('utf8'));
    if (isFragment(json)) ids.set(json.url, id);
    else for (const [key, page] of Object.entries(json as Record<string, Fragment>)) ids.set(page.url, key);
  }
  return ids;
}

function isFragment(json: unknown): json is Fragment {
  return typeof json === 'object' && json !== null && 'url' in json && typeof json.url === 'string';
}
