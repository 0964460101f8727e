import { required } from '../element.ts';
import { wireDrag } from './map-drag.ts';

/** 最小缩到整图入框，最大放四倍；按一下变一成半。 */
const MOST = 4;
const STEP = 1.25;
/** 手势停下这么久（毫秒）才按新的大小重排重描，停下之前只拉伸已有的画面。 */
const SETTLED = 160;
/** 缩到画面的几成就不等停下：已有的画面大出屏幕太多，描露出来的部分比重排还慢。 */
const SHRUNK = 0.4;

/**
 * 缩放与平移。手势中给整个 svg（不是里面的 g）加 CSS 变换：不重排也不重画，滚动的位置和范围都不动；停下后才改成真的宽度与滚动位置。
 * 平移用滚动框自己的滚动：触屏、键盘、滚动条、焦点移到框外时自动滚入，都是浏览器自己的。滚轮只在按住 Ctrl 时缩放，不抢网页的滚动。
 */
export function wireZoom(viewport: HTMLElement, canvas: HTMLElement, tools: HTMLElement): { reset: () => void } {
  const svg = required<SVGSVGElement>(canvas, 'svg');
  const label = required<HTMLElement>(tools, '[data-zoom-level]');
  let scale = 1;
  // 已按它排过版的大小：变换只管此后的差
  let drawn = 1;
  // 原大时的宽高
  let natural = { width: 0, height: 0 };
  let shift = { x: 0, y: 0 };
  let settling = 0;

  /** 按现在的大小排版；离开原大时框的高定住，免得下面的内容上下跳。 */
  const draw = () => {
    const [left, top] = [viewport.scrollLeft - shift.x, viewport.scrollTop - shift.y];
    const isNatural = scale === 1;
    drawn = scale;
    shift = { x: 0, y: 0 };
    canvas.classList.toggle('sized', !isNatural);
    viewport.style.height = isNatural ? '' : viewport.style.height;
    svg.style.width = isNatural ? '' : `${natural.width * scale}px`;
    svg.style.transform = '';
    viewport.scrollLeft = left;
    viewport.scrollTop = top;
  };
  const start = () => {
    if (drawn === 1) {
      const { width, height } = svg.getBoundingClientRect();
      natural = { width, height };
      viewport.style.height = `${viewport.offsetHeight}px`;
    }
    canvas.classList.add('moving');
  };
  const settle = () => {
    clearTimeout(settling);
    draw();
    canvas.classList.remove('moving');
  };
  /** 缩放到 next，屏幕上的一点（相对滚动框）不动。 */
  const zoomTo = (next: number, x = viewport.clientWidth / 2, y = viewport.clientHeight / 2) => {
    if (!canvas.classList.contains('moving')) start();
    clearTimeout(settling);
    settling = window.setTimeout(settle, SETTLED);
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = viewport;
    const to = Math.min(MOST, Math.max(Math.min(1, clientWidth / natural.width), next));
    const place = (scrolled: number, moved: number, at: number, whole: number, room: number) =>
      scrolled - Math.max(0, Math.min(whole * to - room, ((scrolled - moved + at) / scale) * to - at));
    shift = {
      x: place(scrollLeft, shift.x, x, natural.width, clientWidth),
      y: place(scrollTop, shift.y, y, natural.height, clientHeight),
    };
    scale = to;
    label.textContent = `${Math.round(scale * 100)}%`;
    if (scale < drawn * SHRUNK) draw();
    else svg.style.transform = `translate(${shift.x}px, ${shift.y}px) scale(${scale / drawn})`;
  };

  viewport.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = viewport.getBoundingClientRect();
      zoomTo(scale * Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
  tools.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]') : null;
    if (button?.dataset['zoom'] === 'in') zoomTo(scale * STEP);
    if (button?.dataset['zoom'] === 'out') zoomTo(scale / STEP);
    if (button?.dataset['zoom'] === 'reset') zoomTo(1);
  });
  viewport.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoomTo(scale * STEP);
    else if (event.key === '-') zoomTo(scale / STEP);
    else if (event.key === '0') zoomTo(1);
    else return;
    event.preventDefault();
  });
  // 拖动要照真的滚动位置走，先定下来
  viewport.addEventListener('pointerdown', () => {
    if (canvas.classList.contains('moving')) settle();
  });
  wireDrag(viewport);
  return { reset: () => zoomTo(1) };
}
