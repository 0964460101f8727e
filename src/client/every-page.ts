import { wireCopyButtons } from './copy-text.ts';
import { wireCorrectionSlip } from './correction-slip.ts';
import { wirePictures } from './picture/picture-tools.ts';
import { wireSearchInputs } from './search-inputs.ts';
import { showStatusToday } from './status-today.ts';

/** 每页都要做的几件事，打成一个文件：条目页连同网页、样式，取的文件不超过四个。 */
export function wireEveryPage(): void {
  showStatusToday(new Date());
  wireSearchInputs();
  wirePictures();
  wireCopyButtons();
  wireCorrectionSlip();
}
