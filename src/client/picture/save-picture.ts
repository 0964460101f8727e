import { csvText } from './csv.ts';
import { fileName } from './file-name.ts';
import { pictureFacts } from './picture-facts.ts';
import { pngFile, pngScale } from './png-file.ts';
import { saveFile } from './save-file.ts';
import { svgFile } from './svg-file.ts';
import { pictureTables } from './table-rows.ts';

export type PictureFormat = 'svg' | 'png' | 'csv';

/**
 * 把一幅图（或它的表）存成文件。
 * @returns 要跟读者说的话
 * @throws 这个浏览器做不出这种文件
 */
export async function savePicture(figure: HTMLElement, format: PictureFormat): Promise<string> {
  const facts = pictureFacts(figure);
  const file = `${fileName(document.title, facts.title, facts.date)}.${format}`;
  let warning = '';
  if (format === 'csv') saveFile(csvText(pictureTables(figure), facts), file);
  else {
    const svg = figure.querySelector('svg');
    if (!svg) throw new Error('没有图');
    const drawn = svgFile(svg, facts);
    if (format === 'svg') saveFile(drawn.text, file);
    else {
      const scale = pngScale(drawn.width, drawn.height);
      if (scale < 2) warning = `（图太大，只放大到 ${scale.toFixed(1)} 倍）`;
      saveFile(await pngFile(drawn, scale), file);
    }
  }
  return `已交浏览器保存：${file}${warning}`;
}
