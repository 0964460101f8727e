import type { Inventory } from '../../offline/inventory.ts';

const INVENTORY = 'inventory.js';

export type ChosenFolder =
  | { readonly kind: 'site'; readonly files: ReadonlyMap<string, File> }
  | { readonly kind: 'refused'; readonly reason: string };

const refused = (reason: string): ChosenFolder => ({ kind: 'refused', reason });

/**
 * 选中的文件夹里的这一份网站：路径（相对于网站的根）→ 文件。
 * 选了外面一层也认得；选错文件夹、选了另一版，说出来，不拿它硬比。
 * @param own 打开着的这一份的清单
 */
export async function chosenFolder(chosen: readonly File[], own: Inventory): Promise<ChosenFolder> {
  if (chosen.length === 0) return refused('选的文件夹是空的。');
  // 有的手机浏览器只给文件，不给它们在文件夹里的路径。
  if (chosen.some((file) => !file.webkitRelativePath)) {
    return refused('这个浏览器选不了文件夹。请换电脑上的 Chrome、Edge 或 Firefox，或用下面的命令核对。');
  }
  const inventory = nearestInventory(chosen);
  if (!inventory)
    return refused(`选的文件夹里没有 ${INVENTORY}，不是这份网站的文件夹；请选里面有 index.html 的那一个。`);
  const edition = await editionIn(inventory, own);
  if (edition !== undefined) return refused(edition);
  const root = inventory.webkitRelativePath.slice(0, -INVENTORY.length);
  const inside = chosen.filter((file) => file.webkitRelativePath.startsWith(root));
  return { kind: 'site', files: new Map(inside.map((file) => [file.webkitRelativePath.slice(root.length), file])) };
}

const depth = (file: File) => file.webkitRelativePath.split('/').length;

const nearestInventory = (chosen: readonly File[]) =>
  chosen.filter(({ name }) => name === INVENTORY).sort((a, b) => depth(a) - depth(b))[0];

/** 与打开着的是不是同一份；不是就返回该怎么说。 */
async function editionIn(file: File, own: Inventory): Promise<string | undefined> {
  let other: Inventory;
  try {
    const text = await file.text();
    other = JSON.parse(text.slice(text.indexOf('{'))) as Inventory;
  } catch {
    return `选的文件夹里的 ${INVENTORY} 坏了，不能拿它核对；请重新取一份完整的。`;
  }
  if (JSON.stringify(other) === JSON.stringify(own)) return undefined;
  return `选的文件夹是另一份（版次 ${other.edition}，版本 ${other.version}），打开着的是 ${own.edition}（版本 ${own.version}）；请双击那个文件夹里的 verify.html 来核对它。`;
}
