import { wireCopyButtons } from './copy-text.ts';
import { showEditionAge } from './edition-age.ts';
import { wireKeyboardMap } from './keyboard-map/wire-keyboard-map.ts';
import { startOfflineApp } from './offline/offline-app.ts';
import { wireCorrectionSlip } from './open-slip.ts';
import { wirePictures } from './picture/picture-tools.ts';
import { wirePreviews } from './preview/wire-previews.ts';
import { wireReadingMode } from './reading-mode.ts';
import { wireSearchInputs } from './search-inputs.ts';
import { showStatusToday } from './status-today.ts';

/** 每页都要做的几件事，打成一个文件：条目页连同网页、样式，取的文件不超过四个。 */
export function wireEveryPage(): void {
  showStatusToday(new Date());
  showEditionAge(new Date());
  wireReadingMode();
  wireKeyboardMap();
  wirePreviews();
  wireSearchInputs();
  wirePictures();
  wireCopyButtons();
  wireCorrectionSlip();
  startOfflineApp();
}
