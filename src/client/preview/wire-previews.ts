import { loadPart } from '../part.ts';

/** 正文里的条目链接，指着或用键盘走到，给一段提要；做它的那一段脚本第一次要时才装，装不成就没有。 */
export function wirePreviews(): void {
  const data = document.getElementById('previews');
  const main = document.querySelector('main');
  if (!data || !main) return;
  const kinds = ['pointerover', 'focusin'] as const;
  const first = ({ target, type }: Event) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (!link) return;
    for (const kind of kinds) main.removeEventListener(kind, first);
    loadPart('preview').then(
      ({ previewLinks }) => previewLinks(main, data.textContent ?? '', type === 'focusin' ? link : undefined),
      () => {
        for (const kind of kinds) main.addEventListener(kind, first);
      },
    );
  };
  for (const kind of kinds) main.addEventListener(kind, first);
}
