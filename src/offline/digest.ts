/** Service worker 只在安全的网址（https、本机）上跑，那里一定有浏览器自带的散列。 */
export async function sha256Hex(content: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
