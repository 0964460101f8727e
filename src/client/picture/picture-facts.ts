import { textIn } from '../element.ts';
import { isOnWeb } from '../on-web.ts';

/** 一幅图随文件带走的话。 */
export interface PictureFacts {
  title: string;
  unit: string;
  /** 怎样读这幅图。 */
  note: string;
  source: string;
  date: string;
  /** 图所在的网页；从磁盘打开的没有网址。 */
  page: string;
}

/** 点下载时才读：透镜会改说明。 */
export function pictureFacts(figure: HTMLElement): PictureFacts {
  const heading = figure.querySelector('[data-picture-title]');
  return {
    title: textIn(heading?.firstChild),
    unit: textIn(heading?.querySelector('span')).replace(/^单位：/, ''),
    note: textIn(figure.querySelector('[data-picture-note]')),
    source: figure.dataset['pictureSource'] ?? '',
    date: figure.dataset['pictureDate'] ?? '',
    page: isOnWeb() ? location.href : '',
  };
}
