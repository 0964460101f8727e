import { daysBetween, firstDay, isDay, lastDay } from './calendar-day.ts';

export type WindowStatus = '开放' | '未开放' | '已截止' | '见原文' | '未载明';

/** 申报窗口：起止日子，或只有一句话；都没有就是没有记载。 */
export interface WindowFacts {
  open?: string | undefined;
  close?: string | undefined;
  text?: string | undefined;
}

export interface WindowText {
  status: WindowStatus;
  text: string;
  daysLeft?: number;
}

/** 在 today 看，一个申报窗口是开是关；截止当天仍算开放。只有一句话的不猜，请读者看原文。 */
export function windowOn(window: WindowFacts | undefined, today: string): WindowText {
  const { open: opens, close: closes, text = [opens, closes].filter(Boolean).join(' 至 ') } = window ?? {};
  const [open, close] = [isDay(opens) ? opens : undefined, isDay(closes) ? closes : undefined];
  if (open === undefined && close === undefined)
    return text === '' ? { status: '未载明', text: '申报窗口未载明' } : { status: '见原文', text };
  if (open !== undefined && today < firstDay(open)) {
    const daysLeft = daysBetween(today, firstDay(open));
    return { status: '未开放', text: `${daysLeft} 天后开放（${open}）`, daysLeft };
  }
  if (close === undefined) return { status: '开放', text: `自 ${open} 起，截止日未载明` };
  if (today > lastDay(close)) return { status: '已截止', text: `已于 ${close} 截止` };
  const daysLeft = daysBetween(today, lastDay(close));
  return { status: '开放', text: daysLeft === 0 ? '今天截止' : `还有 ${daysLeft} 天截止（${close}）`, daysLeft };
}
