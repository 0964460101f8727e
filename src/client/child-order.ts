/**
 * 让容器的子元素恰是这几个、按这个次序。
 * 已在位的一概不动：一动，里面的焦点就丢了。`keep` 是虽不在列也先不拿走的（焦点正在里面）。
 */
export function placeChildren(container: Element, nodes: readonly Element[], keep?: Element): void {
  const wanted = new Set(nodes);
  for (const child of [...container.children]) if (!wanted.has(child) && child !== keep) child.remove();
  let next = container.firstElementChild;
  for (const node of nodes) {
    if (next && next === keep && !wanted.has(next)) next = next.nextElementSibling;
    if (node === next) next = next.nextElementSibling;
    else container.insertBefore(node, next);
  }
}
