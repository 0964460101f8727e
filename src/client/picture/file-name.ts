/** 汉字在文件名里占三字节，连同日期和扩展名不能超过 255。 */
const LONGEST = 70;

/**
 * 下载文件的名字，不带扩展名：“站名-页题-图题-日期”；图题已含页题的不重复。Windows 不许的字符换成空格。
 * @param pageTitle 网页的 title：“页题 · 站名”，或只有站名
 */
export function fileName(pageTitle: string, title: string, date: string): string {
  const [page = '', site] = pageTitle.split(' · ');
  const name = [site, title.startsWith(page) ? '' : page, title].filter(Boolean).join('-');
  const day = /\d{4}[-\d]*|$/.exec(date)?.[0];
  return [name.slice(0, LONGEST), day]
    .filter(Boolean)
    .join('-')
    .replace(/[\s<>:"/\\|?*.\p{Cc}]+/gu, ' ')
    .trim();
}
