/** 网页问 service worker 的话。 */
export type Ask =
  | { readonly type: 'state' }
  /** 接着存全部；`skip` 是这一回已知服务器不给的。 */
  | { readonly type: 'save'; readonly skip: readonly string[] }
  /** 换上已经装好的新版。 */
  | { readonly type: 'accept' }
  /** 删掉存下的，以后不再管这个站点。 */
  | { readonly type: 'forget' };

/** 副本存到了哪里。 */
export interface CopyState {
  readonly edition: string;
  readonly bytes: number;
  readonly savedBytes: number;
  /** 网页、样式、脚本都存齐了。 */
  readonly whole: boolean;
  /** 还没存的下载文件，几个。 */
  readonly downloadsLeft: number;
}

/** 存了一段以后：停下的缘由没有，就是这一段时间到了，或者存完了。 */
export interface SaveReport {
  readonly state: CopyState;
  readonly done: boolean;
  readonly stopped?: 'network' | 'full';
  readonly refused: readonly string[];
}
