import type { fillCorrectionSlip } from './correction-slip.ts';
import type { openKeyboardMap } from './keyboard-map/keyboard-map.ts';
import type { offerUpdate } from './offline/update-notice.ts';
import type { savePicture } from './picture/save-picture.ts';
import type { previewLinks } from './preview/preview-links.ts';
import type { carryReading } from './reading-links.ts';
import { runScript } from './run-script.ts';
import type { wireSearchBox } from './search-box.ts';
import { siteRoot } from './site-root.ts';

/** 用到才装的几段脚本：`src/client/parts/` 下各一个文件，装好就把自己放在全局的 `siteParts` 里。 */
export interface Parts {
  'correction-slip': { fillCorrectionSlip: typeof fillCorrectionSlip };
  'keyboard-map': { openKeyboardMap: typeof openKeyboardMap };
  'offline-update': { offerUpdate: typeof offerUpdate };
  preview: { previewLinks: typeof previewLinks };
  pictures: { savePicture: typeof savePicture };
  'reading-links': { carryReading: typeof carryReading };
  'search-box': { wireSearchBox: typeof wireSearchBox };
}

const provided = () => {
  const globals = globalThis as { siteParts?: Partial<Parts> };
  globals.siteParts ??= {};
  return globals.siteParts;
};

export function providePart<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  provided()[name] = part;
}

const loading = new Map<keyof Parts, Promise<void>>();

/**
 * 装一段；装过的不再装，装不成的下次重来。
 * @throws 读不到文件，或文件不完整；消息里写明哪个文件
 */
export async function loadPart<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  const file = `${siteRoot()}${document.documentElement.dataset['parts'] ?? ''}${name}.js`;
  const running = loading.get(name) ?? runScript(file);
  loading.set(name, running);
  try {
    await running;
  } catch (error) {
    loading.delete(name);
    throw error;
  }
  const part = provided()[name];
  if (part) return part;
  loading.delete(name);
  throw new Error(`${file} 不完整`);
}
