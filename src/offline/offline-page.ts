/** “没有存这一页”的网页，在站点的根；它的链接都相对于根。 */
export const OFFLINE_PAGE = 'offline.html';

const LINKS = /(\s(?:href|src|action|data-root)=")(?![#/]|[a-z][a-z0-9+.-]*:)(?:\.\/)?([^"]*")/gi;

/** 那一页放到要不到的网址上，网址可能有任意多层：链接接到站点的根；指着自己的是“再试一次”，改指要的网址。 */
export function placeAt(html: string, address: string, scope: string): string {
  const self = address.replaceAll('&', '&amp;').replaceAll('"', '%22');
  return html.replace(LINKS, (_, before: string, link: string) =>
    link === `${OFFLINE_PAGE}"` ? `${before}${self}"` : `${before}${new URL(scope).pathname}${link}`,
  );
}

export async function atAddress(page: Response, address: string, scope: string): Promise<Response> {
  const html = placeAt(await page.text(), address, scope);
  return new Response(html, { status: 503, headers: page.headers });
}
