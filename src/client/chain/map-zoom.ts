import { required } from '../element.ts';

/** 最小缩到整图入框，最大放四倍；按一下变一成半。 */
const MOST = 4;
const STEP = 1.25;
/** 手势停下这么久（毫秒）才按新的大小重新描一遍字，停下之前只拉伸已有的画面。 */
const SETTLED = 160;

/**
 * 缩放与平移。图外包一层，缩放用这一层的 CSS 变换（快，不重画 SVG），平移用滚动框自己的滚动：
 * 触屏、键盘、滚动条、焦点移到框外时自动滚入，都是浏览器自己的。滚轮只在按住 Ctrl 时缩放，不抢网页的滚动。
 */
export function wireZoom(viewport: HTMLElement, canvas: HTMLElement, tools: HTMLElement): { reset: () => void } {
  let scale = 1;
  let settling = 0;
  const label = required<HTMLElement>(tools, '[data-zoom-level]');
  const least = () => Math.min(1, viewport.clientWidth / Math.max(1, canvas.offsetWidth));

  /** 缩放到 next，屏幕上的一点（相对滚动框）不动。 */
  const zoomTo = (next: number, x = viewport.clientWidth / 2, y = viewport.clientHeight / 2) => {
    const to = Math.min(MOST, Math.max(least(), next));
    if (Math.abs(to - scale) < 0.001) return;
    const [left, top] = [(viewport.scrollLeft + x) / scale, (viewport.scrollTop + y) / scale];
    scale = to;
    canvas.classList.add('moving');
    canvas.style.transform = to === 1 ? '' : `scale(${to})`;
    viewport.scrollLeft = left * to - x;
    viewport.scrollTop = top * to - y;
    label.textContent = `${Math.round(to * 100)}%`;
    clearTimeout(settling);
    settling = window.setTimeout(() => canvas.classList.remove('moving'), SETTLED);
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
  wireDrag(viewport);
  return { reset: () => zoomTo(1) };
}

/** 鼠标拖着走；拖过几像素才算拖，拖完那一下不当作点链接。触屏由浏览器自己滚。 */
function wireDrag(viewport: HTMLElement): void {
  const slack = 4;
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let dragged = false;
  viewport.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: viewport.scrollLeft, top: viewport.scrollTop };
    dragged = false;
  });
  addEventListener('pointermove', (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!dragged && Math.hypot(dx, dy) < slack) return;
    dragged = true;
    viewport.classList.add('dragging');
    viewport.scrollLeft = from.left - dx;
    viewport.scrollTop = from.top - dy;
  });
  const end = () => {
    from = undefined;
    viewport.classList.remove('dragging');
  };
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
  viewport.addEventListener('dragstart', (event) => event.preventDefault());
  viewport.addEventListener(
    'click',
    (event) => {
      if (!dragged) return;
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
    },
    true,
  );
}
