import { captionLines } from './caption-lines.ts';
import { copyChildren } from './copy-svg.ts';
import { declarations, lookOf } from './look.ts';
import type { PictureFacts } from './picture-facts.ts';
import { styleClasses } from './style-classes.ts';
import { escapeXml, xml } from './xml.ts';

/** 画好的文件；宽高是像素，PNG 照它放大。 */
export interface SvgFile {
  text: string;
  width: number;
  height: number;
}

const PAD = 24;
/** 图再窄，题和来源也要放得下。 */
const NARROWEST = 440;
const TITLE = 20;
const SMALL = 13;
const LINE = 1.5;

/**
 * 把页上的图写成自足的 SVG：题在上，说明、来源、日期在下，纸色的底，不靠任何外部样式。
 * 无论系统是明是暗都按浅色：读样式的一瞬给文档带上 light，读完即去，中间不会画到屏上。
 */
export function svgFile(source: SVGSVGElement, facts: PictureFacts): SvgFile {
  const root = document.documentElement;
  const before = root.className;
  root.classList.add('light');
  try {
    return draw(source, facts);
  } finally {
    root.className = before;
  }
}

function draw(source: SVGSVGElement, facts: PictureFacts): SvgFile {
  const { x, y, width: inner, height: depth } = source.viewBox.baseVal;
  const styles = styleClasses();
  const look = lookOf(source);
  const token = getComputedStyle(source);
  const measure = Math.max(inner, NARROWEST);
  let top = PAD;
  const write = (text: string, size: number, colour: string, weight: number) =>
    captionLines(text, measure, size)
      .map((line) => {
        const className = styles.nameOf(
          `font:${weight} ${size}px ${look['font-family']};fill:${token.getPropertyValue(colour)}`,
        );
        const written = xml('text', { class: className, x: PAD, y: top + size }, escapeXml(line));
        top += size * LINE;
        return written;
      })
      .join('');

  const { title, unit, note, date, page } = facts;
  const origin = `来源：${facts.source}　${date}`;
  const head = write(unit ? `${title}（单位：${unit}）` : title, TITLE, '--ink', 600);
  const picture = xml(
    'g',
    { class: styles.nameOf(declarations(look)), transform: `translate(${PAD - x} ${top + PAD / 2 - y})` },
    copyChildren(source, look, styles, page !== ''),
  );
  top += depth + PAD;
  const foot = [note, origin, page].map((text) => write(text, SMALL, '--quiet', 400)).join('');
  const width = Math.ceil(measure + 2 * PAD);
  const height = Math.ceil(top + PAD);
  const content = [
    xml('title', {}, escapeXml(title)),
    xml('desc', {}, escapeXml(note)),
    xml('metadata', {}, escapeXml(origin)),
    xml('style', {}, escapeXml(styles.css())),
    xml('rect', { width, height, fill: token.getPropertyValue('--paper') }),
    head + picture + foot,
  ];
  const size = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return { text: xml('svg', size, content.join('\n')), width, height };
}
