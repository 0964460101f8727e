import type { SvgFile } from './svg-file.ts';

/** 浏览器画布的上限：边长各家都到 16384；面积取最小的一家还留了余地。 */
const LONGEST = 16384;
const LARGEST = 64_000_000;

/** 能放大到几倍：要 2 倍，画布放不下时少一些。 */
export const pngScale = (width: number, height: number) =>
  Math.min(2, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));

/**
 * SVG 文件 → PNG。
 * @throws 浏览器画不出来
 */
export async function pngFile({ text, width, height }: SvgFile, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('画布没有给出图片'))), 'image/png');
  });
}
