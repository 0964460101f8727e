import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type IcsEvent, icsCalendar } from '../../../src/policy/ics.ts';

const head = { name: '示例库', edition: '2026-11-23' };
const event: IcsEvent = { uid: 'a-close@demo', first: '2026-04-16', summary: '申报截止' };
const linesOf = (text: string) => text.split('\r\n');
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

test('一件事：逐字节照 RFC 5545', () => {
  assert.equal(
    icsCalendar([event], head),
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//示例库//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:示例库',
      'BEGIN:VEVENT',
      'UID:a-close@demo',
      'DTSTAMP:20261123T000000Z',
      'DTSTART;VALUE=DATE:20260416',
      'DTEND;VALUE=DATE:20260417',
      'SUMMARY:申报截止',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('全天的事的结束日不含在内：跨月、跨年、闰日都是后一天', () => {
  const ends = ['2026-12-31', '2024-02-28', '2023-02-28'].map(
    (last) => /DTEND;VALUE=DATE:(\d+)/.exec(icsCalendar([{ ...event, last }], head))?.[1],
  );
  assert.deepEqual(ends, ['20270101', '20240229', '20230301']);
});

test('逗号、分号、反斜线、换行转义，别的控制字符去掉', () => {
  const text = icsCalendar([{ ...event, summary: 'a,b;c\\d', description: '一\r\n二\u0007\u0000' }], head);
  assert.ok(text.includes('SUMMARY:a\\,b\\;c\\\\d\r\n'), text);
  assert.ok(text.includes('DESCRIPTION:一\\n二\r\n'), text);
});

test('每行不超过 75 个字节，折行不拆开汉字和表情，接起来还是原文', () => {
  const description = `${'浙江省“十四五”数字经济发展规划'.repeat(9)}𠮷${'a'.repeat(90)}`;
  const text = icsCalendar([{ ...event, description }], head);
  for (const line of linesOf(text)) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!text.includes('\ufffd'));
  assert.ok(unfolded(text).includes(`DESCRIPTION:${description}\r\n`));
});

test('恰好 75 个字节不折，76 个才折', () => {
  const make = (length: number) => icsCalendar([{ ...event, summary: 'x'.repeat(length - 'SUMMARY:'.length) }], head);
  assert.ok(!make(75).includes('\r\n '));
  assert.ok(make(76).includes('x\r\n x\r\n'));
});

test('提醒在提前那天的上午九点；没要提醒就没有', () => {
  assert.ok(!icsCalendar([event], head).includes('VALARM'));
  const triggers = [0, 1, 7].map(
    (remindDays) => /TRIGGER:(.*)\r/.exec(icsCalendar([{ ...event, remindDays }], head))?.[1],
  );
  assert.deepEqual(triggers, ['PT9H', '-P0DT15H', '-P6DT15H']);
});

test('知道网址才写 URL', () => {
  assert.ok(!icsCalendar([event], head).includes('URL:'));
  assert.ok(
    icsCalendar([{ ...event, url: 'https://a.example/p.html#x' }], head).includes('URL:https://a.example/p.html#x\r\n'),
  );
});

test('只有换行符 CRLF，同样的事两次得同样的字节', () => {
  const text = icsCalendar([event, { ...event, uid: 'b' }], head);
  assert.ok(!/[^\r]\n/.test(text));
  assert.equal(icsCalendar([event, { ...event, uid: 'b' }], head), text);
});

test('一件事也没有，不出文件', () => {
  assert.throws(() => icsCalendar([], head));
});
