import { encode } from 'uqr';

/** 二维码画成一条路径：一行一行的横线，线宽一格；view 连四格白边。 */
export interface QrCode {
  d: string;
  view: string;
}

const quiet = 4;

/** 一段短文字的二维码，纠错 M 级（折了、污了一成半也读得出）。 */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.flatMap((row, y) => {
    let d = '';
    let end = 0;
    for (let x = 0; x < size; ) {
      const dark = row[x];
      let stop = x;
      while (stop < size && row[stop] === dark) stop += 1;
      if (dark) {
        d += d === '' ? `M${x} ${y}` : `m${x - end} 0`;
        d += `h${stop - x}`;
        end = stop;
      }
      x = stop;
    }
    return d;
  });
  return { d: rows.join(''), view: `-${quiet} -${quiet}.5 ${size + 2 * quiet} ${size + 2 * quiet}` };
}
