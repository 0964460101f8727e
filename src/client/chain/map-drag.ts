/** 鼠标拖着走；拖过几像素才算拖，拖完那一下不当作点链接。触屏由浏览器自己滚。 */
export function wireDrag(viewport: HTMLElement): void {
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
