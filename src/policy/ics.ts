import { dayAfter } from './calendar-day.ts';

/** 日历里的一件事：一整天，或从 first 到 last 的几天（含末日），都是年月日。 */
export interface IcsEvent {
  /** 与网址无关的固定编号：改了日子，订阅的日历更新这一件，不多出一件。 */
  uid: string;
  first: string;
  last?: string;
  summary: string;
  description?: string;
  /** 完整网址；不知道放在哪个主机上就不写。 */
  url?: string;
  /** 提前几天提醒，在那天上午九点。 */
  remindDays?: number;
}

/** 整个日历的名称和版次日（年月日）。 */
export interface IcsHead {
  name: string;
  edition: string;
}

const EAST_9_AM = 9;

const compact = (day: string) => day.replaceAll('-', '');

/** 文字值：反斜线、分号、逗号、换行要转义；别的控制字符日历读不了，去掉。 */
const escaped = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: 要去掉的正是控制字符
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const octets = (character: string) => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** 一行至多 75 个字节，续行以空格开头；按字折，不把一个汉字拆成两半。 */
function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > 75) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}

/** 全天的事从零点起；提醒落在提前那天的上午九点。 */
const trigger = (days: number) => (days === 0 ? `PT${EAST_9_AM}H` : `-P${days - 1}DT${24 - EAST_9_AM}H`);

const alarmLines = (days: number, summary: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:${trigger(days)}`,
  'END:VALARM',
];

const eventLines = ({ uid, first, last, summary, description, url, remindDays }: IcsEvent, edition: string) => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${compact(edition)}T000000Z`,
  `DTSTART;VALUE=DATE:${compact(first)}`,
  `DTEND;VALUE=DATE:${compact(dayAfter(last ?? first))}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
  ...(url === undefined ? [] : [`URL:${url}`]),
  'TRANSP:TRANSPARENT',
  ...(remindDays === undefined ? [] : alarmLines(remindDays, summary)),
  'END:VEVENT',
];

/** 若干件事 → 一个 .ics 文件（RFC 5545）。日历里至少要有一件事，没有就不要出文件。 */
export function icsCalendar(events: readonly IcsEvent[], { name, edition }: IcsHead): string {
  if (events.length === 0) throw new Error('日历里一件事也没有');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(name)}//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, edition)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
