/** 交给浏览器存成文件；http 和 file:// 下都行，不发请求。 */
export function saveFile(content: BlobPart, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  // 立刻收回，有的浏览器还没来得及存。
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
