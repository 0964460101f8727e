import { onFirst } from './on-first.ts';
import { loadPart } from './part.ts';

/** 更正单：从页首的链接过来就打开；打开了才装填单子的那一段，装不成照样能自己写。 */
export function wireCorrectionSlip(): void {
  const slip = document.querySelector('[data-slip]');
  const details = slip?.querySelector('details');
  if (!slip || !details) return;
  const fill = onFirst(details, 'toggle', async () => (await loadPart('correction-slip')).fillCorrectionSlip(slip));
  if (details.open) fill();
  const open = () => {
    if (location.hash === '#correct') details.open = true;
  };
  addEventListener('hashchange', open);
  open();
}
