/** 与图等价的表：图自己指名的，不然就是框里的。 */
export function tablesOf(figure: HTMLElement): HTMLTableElement[] {
  const named = figure.dataset['pictureTable'];
  return [...(named ? document : figure).querySelectorAll<HTMLTableElement>(named ?? 'table')];
}
