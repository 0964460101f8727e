/** TypeScript 的 DOM 类型里没有 service worker 这一侧；用到的就这几样。 */
export interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
export interface AskEvent extends LifeEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** 构建时写在 sw.js 第一行的：哪一版，常用页是哪些（以 `/` 结尾的是整个文件夹）。 */
export interface Stamp {
  readonly version: string;
  readonly core: readonly string[];
}

export interface WorkerScope {
  readonly siteCopy: Stamp;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: AskEvent) => void): void;
}
