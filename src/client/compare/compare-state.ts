/** 网址 # 后面能写几项：#a=…&b=…&c=… */
export const slots = ['a', 'b', 'c'] as const;

/** 网址的 # → 所选的几项，一项是 slug 或 slug/措施编号，没选是空串；不是本页写的（如 #pairs）返回 undefined。 */
export function chosenFrom(hash: string): string[] | undefined {
  const text = hash.replace(/^#/, '');
  if (text !== '' && !text.includes('=')) return undefined;
  const params = new URLSearchParams(text);
  return slots.map((slot) => params.get(slot) ?? '');
}

/** 所选 → 网址的 #；什么都没选是空串。斜线照写，人看得懂，也好手改。 */
export function hashOf(chosen: readonly string[]): string {
  const said = slots.flatMap((slot, i) =>
    chosen[i] ? `${slot}=${encodeURIComponent(chosen[i]).replace(/%2F/g, '/')}` : [],
  );
  return said.length === 0 ? '' : `#${said.join('&')}`;
}
