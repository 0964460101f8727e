import { chinaDay } from '../../policy/calendar-day.ts';
import type { FinderPolicy } from '../../policy/finder-policy.ts';
import { matchPolicies } from '../../policy/match.ts';
import { questionIds } from '../../policy/questions.ts';
import { replaceAddress } from '../address-bar.ts';
import { announcer } from '../announcer.ts';
import { element, required } from '../element.ts';
import { siteRoot } from '../site-root.ts';
import { hashOf, isAnswered, type Picked, pickedFrom, situationOf } from './finder-address.ts';
import { finderForm } from './finder-form.ts';
import { type Groups, groupNames, groupSections, groupTitles } from './result-groups.ts';
import { wireShare } from './share-link.ts';

const countIn = (groups: Groups) => groupNames.reduce((sum, name) => sum + groups[name].length, 0);

/** 结果里的条件都问到了哪些问题。 */
const askedIn = ({ met, check, unmet }: Groups) =>
  new Set(
    [...met, ...check, ...unmet].flatMap(({ measures }) =>
      measures.flatMap(({ measure }) => measure.conditions.flatMap(({ test }) => test?.question ?? [])),
    ),
  );

/** 找政策页：答案只在表单里，一变就在本页重新对照；不存、不发，只在读者要分享时写进网址的 #。 */
export function wireFinder(page: HTMLElement): void {
  const formElement = required<HTMLFormElement>(page, 'form[data-finder]');
  const form = finderForm(formElement);
  const policies: FinderPolicy[] = JSON.parse(required(page, '[data-finder-data]').textContent ?? '[]');
  const results = required<HTMLElement>(page, '[data-finder-results]');
  const groupsBox = required<HTMLElement>(page, '[data-finder-groups]');
  const summary = required<HTMLElement>(page, '[data-finder-summary]');
  const answers = required<HTMLElement>(page, '[data-finder-answers]');
  const intro = required<HTMLElement>(page, '[data-finder-intro]');
  const notice = required<HTMLElement>(page, '[data-finder-notice]');
  const jump = required<HTMLElement>(page, '[data-finder-jump]');
  const say = announcer(required<HTMLElement>(page, '[data-finder-live]'));

  const show = () => {
    const picked = form.read();
    const started = isAnswered(picked);
    results.hidden = !started;
    intro.hidden = started;
    jump.hidden = !started;
    if (!started) {
      form.showAsked(new Set(questionIds));
      groupsBox.replaceChildren();
      return say('');
    }
    const today = chinaDay(new Date());
    const situation = situationOf(picked, form.chainOf);
    const groups = matchPolicies(policies, situation, today);
    const anyNeed = matchPolicies(policies, { ...situation, need: undefined }, today);
    const counts = groupNames.map((name) => `${groupTitles[name]} ${groups[name].length} 份`).join('；');
    const unrelated = policies.length - countIn(anyNeed);
    const others = countIn(anyNeed) - countIn(groups);
    const left = [
      ...(unrelated > 0 ? [`${unrelated} 份只涉及别的环节`] : []),
      ...(others > 0 ? [`${others} 份给的是别的支持`] : []),
    ];
    const leftOut = left.length === 0 ? '' : `没有列出的：${left.join('，')}。`;
    summary.textContent = `按 ${today} 对照全部 ${policies.length} 份：${counts}。${leftOut}`;
    answers.replaceChildren(
      ...form
        .spoken()
        .map(({ label, answer }) => element('div', {}, element('dt', {}, label), element('dd', {}, answer))),
    );
    groupsBox.replaceChildren(...groupSections(groups, siteRoot()));
    form.showAsked(askedIn(groups));
    say(`${counts}。${leftOut}`);
  };
  /** 照网址的 # 填表；already 是脚本装好之前读者已经选的。 */
  const readAddress = (already: Picked = {}) => {
    const picked = pickedFrom(location.hash);
    if (picked === undefined) return;
    const unknown = form.write({ ...already, ...picked });
    notice.textContent = unknown.join('');
    notice.hidden = unknown.length === 0;
    show();
  };

  formElement.addEventListener('change', () => {
    notice.hidden = true;
    // 网址里的是原来的回答，改了就不再是
    if (pickedFrom(location.hash)) replaceAddress(location.href.replace(/#.*$/, ''));
    show();
  });
  formElement.addEventListener('submit', (event) => event.preventDefault());
  required<HTMLElement>(page, '[data-finder-print]').addEventListener('click', () => window.print());
  required<HTMLElement>(page, '[data-finder-clear]').addEventListener('click', () => {
    form.write({});
    formElement.dispatchEvent(new Event('change'));
    formElement.querySelector('select')?.focus();
  });
  wireShare(page, () => hashOf(form.read()));
  addEventListener('hashchange', () => readAddress());
  readAddress(form.read());
  page.querySelector('[data-finder-stalled]')?.remove();
  // 后退回来时浏览器会把表单填回去，那时才知道
  addEventListener('pageshow', show);
}
