import { element } from '../element.ts';
import { csvText } from './csv.ts';
import { fileName } from './file-name.ts';
import { type PictureFacts, pictureFacts } from './picture-facts.ts';
import { pngFile, pngScale } from './png-file.ts';
import { saveFile } from './save-file.ts';
import { svgFile } from './svg-file.ts';
import { pictureTables } from './table-rows.ts';

/** 做出来的文件，和要跟读者说的话。 */
interface Made {
  content: BlobPart;
  warning?: string;
}

type Make = (facts: PictureFacts) => Made | Promise<Made>;

/** 给页上每一幅图装上下载按钮。 */
export function wirePictures(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-picture]')) {
    const tools = figure.querySelector<HTMLElement>('[data-picture-tools]');
    if (tools) wirePicture(figure, tools);
  }
}

function wirePicture(figure: HTMLElement, tools: HTMLElement): void {
  const status = element('span', { role: 'status' });
  const add = (label: string, extension: string, make: Make) => {
    const name = `下载“${pictureFacts(figure).title}”的 ${label}`;
    const button = element('button', { type: 'button', 'aria-label': name }, label);
    button.addEventListener('click', async () => {
      const facts = pictureFacts(figure);
      const file = `${fileName(document.title, facts.title, facts.date)}.${extension}`;
      try {
        const { content, warning = '' } = await make(facts);
        saveFile(content, file);
        status.textContent = `已交浏览器保存：${file}${warning}`;
      } catch {
        status.textContent = `这个浏览器做不出 ${label}，请改存别的一种`;
      }
    });
    tools.append(button);
  };
  tools.append('下载');
  const svg = figure.querySelector('svg');
  if (svg) {
    add('SVG 图', 'svg', (facts) => ({ content: svgFile(svg, facts).text }));
    add('PNG 图（2 倍）', 'png', async (facts) => {
      const file = svgFile(svg, facts);
      const scale = pngScale(file.width, file.height);
      const warning = scale < 2 ? `（图太大，只放大到 ${scale.toFixed(1)} 倍）` : '';
      return { content: await pngFile(file, scale), warning };
    });
  }
  if (pictureTables(figure).length > 0)
    add('表格 CSV', 'csv', (facts) => ({ content: csvText(pictureTables(figure), facts) }));
  tools.append(status);
  tools.hidden = false;
}
