/** 索引分片的载体是普通脚本：file:// 下 fetch 被浏览器拦住，`<script src>` 在哪里都能用，http 下也走同一条路。 */

type Chunk = Uint8Array<ArrayBuffer>;

const arrived = new Map<string, string>();
const wanted = new Map<string, Promise<Chunk>>();
let folder = '';

/** 索引所在的目录，以 `/` 结尾。 */
export function setFolder(url: string): void {
  folder = url;
}

/** 分片脚本一执行就调用它，交出自己的内容。 */
export function receiveChunk(name: string, base64: string): void {
  arrived.set(name, base64);
}

/** 代替 Pagefind 里的 fetch：`pf:/index/x.pf_index?ts=1` → 脚本 `index/x.pf_index.js`。 */
export async function chunkFetch(url: string) {
  const bytes = await loadChunk(url.replace(/^pf:\//, '').replace(/\?.*$/, ''));
  return {
    ok: true,
    status: 200,
    arrayBuffer: async () => bytes.buffer,
    json: async (): Promise<unknown> => JSON.parse(new TextDecoder().decode(bytes)),
  };
}

function loadChunk(name: string): Promise<Chunk> {
  const loading = wanted.get(name) ?? injectScript(name);
  wanted.set(name, loading);
  // Pagefind 自己留着解开的内容；取到或失败后都不再占内存，失败的下次可以重来。
  const forget = () => wanted.delete(name);
  loading.then(forget, forget);
  return loading;
}

function injectScript(name: string): Promise<Chunk> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${folder}${name}.js`;
    script.onload = () => {
      script.remove();
      const base64 = arrived.get(name);
      arrived.delete(name);
      if (base64 === undefined) reject(new Error(`索引分片没有内容：${name}`));
      else resolve(decode(base64));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`索引分片读不到：${name}`));
    };
    document.head.append(script);
  });
}

function decode(base64: string): Chunk {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
