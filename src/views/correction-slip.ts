import { type Entry, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { hrefOf } from './link-view.ts';
import { type QrCode, qrCode } from './qr-code.ts';

/** 指出错误用的更正单：预先填好是哪一页、哪一版。 */
export interface CorrectionSlip {
  text: string;
  /** 二维码里的字：页的编号和版次。 */
  code: string;
  qr: QrCode;
  how: string;
}

export function correctionSlip(entry: Entry, site: Site): CorrectionSlip {
  const id = entryId(entry);
  const code = `${id} ${site.edition}`;
  return {
    text: [
      `更正：${entry.data.title}`,
      `页面：${hrefOf(id).slice(1)}`,
      `版次：${site.edition}`,
      '哪一项：',
      '现在写作：',
      '应当写作：',
      '凭什么（原文网址、文号或页码）：',
    ].join('\n'),
    code,
    qr: qrCode(code),
    how: site.correction,
  };
}
