/** 一位访客：开着一页的浏览器。两种浏览器、两种自动化工具，走同一套路线。 */
export interface Visitor {
  /** 打开一个网址，等它装好。 @returns 状态码；从磁盘打开的没有 */
  readonly open: (url: string) => Promise<number | undefined>;
  /** 点一下，等新的一页装好。 */
  readonly follow: (selector: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly choose: (selector: string, value: string) => Promise<void>;
  /** 在页面里算一个值；函数不能引用外面的变量。 */
  readonly read: <Value>(compute: (argument: string) => Value, argument?: string) => Promise<Value>;
  /** 控制台报的错、脚本的错、发往别处的请求，到目前为止的。 */
  readonly troubles: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** 开一位新的访客；`inside` 是准许的网址开头。 */
export type NewVisitor = (inside: string) => Promise<Visitor>;

/** 与页面一起写进网页的图标、由脚本生成的图不算向别处请求。 */
export const isOutside = (url: string, inside: string): boolean =>
  !url.startsWith(inside) && !/^(data|blob|about):/.test(url);
