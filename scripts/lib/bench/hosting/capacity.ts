/** 估算用的几个数，写在报告里。 */
export const ASSUMED = {
  /** 留一半的余量给别的事和突发。 */
  headroom: 0.5,
  /** 一天的来访有多少落在最忙的一小时。 */
  busiestHour: 0.2,
  /** 专线或云主机常见的出口，每秒多少兆比特。 */
  megabits: 100,
} as const;

const HOUR = 3600;

/** 一天能接待多少次来访：按处理得过来的请求算，和按出口带宽算；真能接待的是小的那个。 */
export interface Capacity {
  readonly byRequests: number;
  readonly byBandwidth: number;
}

const perDay = (visitsPerSecond: number) => (visitsPerSecond * ASSUMED.headroom * HOUR) / ASSUMED.busiestHour;

/**
 * @param perSecond 每秒答几个请求
 * @param requestsPerVisit 一次来访几个请求
 * @param bytesPerVisit 一次来访多少字节
 */
export function capacityOf(perSecond: number, requestsPerVisit: number, bytesPerVisit: number): Capacity {
  return {
    byRequests: perDay(perSecond / requestsPerVisit),
    byBandwidth: perDay((ASSUMED.megabits * 1e6) / 8 / bytesPerVisit),
  };
}
