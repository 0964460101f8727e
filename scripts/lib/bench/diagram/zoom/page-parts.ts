/** 评测网页里的一样东西；在网页里执行。 */
export function part<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`missing: ${selector}`);
  return found;
}
