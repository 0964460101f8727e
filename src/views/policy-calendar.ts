import { icsCalendar } from '../policy/ics.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { shortTitle } from './link-view.ts';
import { policyEvents } from './policy-events.ts';

type PolicyEntry = EntryOf<'policies'>;

/** 日历文件与网页同名。 */
export const calendarHref = (policy: PolicyEntry) => `/${entryId(policy)}.ics`;

/** 一份政策的日历文件：申报窗口和期满日；只收编成日以后的，一个也没有就没有文件。 */
export function policyCalendar(policy: PolicyEntry, site: Site): string | undefined {
  const events = policyEvents(policy, site).filter(({ first, last = first }) => last >= site.edition);
  if (events.length === 0) return undefined;
  return icsCalendar(events, { name: `${site.name} ${shortTitle(policy)}`, edition: site.edition });
}
