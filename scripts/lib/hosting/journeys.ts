import { setTimeout as wait } from 'node:timers/promises';
import type { Visitor } from './visitor.ts';

/** 在哪里走：网址和这种放法的脾气。 */
export interface Place {
  /** 网站的网址，末尾有斜杠。 */
  readonly url: string;
  /** 从磁盘打开：没有状态码，也不会替人补 index.html。 */
  readonly disk: boolean;
  /** 配置指明了 404 页。 */
  readonly ownMissingPage: boolean;
}

/** 一条路线；走不通就抛出一句中文。`onlyHttp` 的从磁盘打开时不走。 */
export interface Journey {
  readonly name: string;
  readonly onlyHttp?: boolean;
  readonly walk: (visitor: Visitor, place: Place) => Promise<void>;
}

const PATIENCE = 10_000;
const RETRY = 50;

function need(condition: unknown, problem: string): asserts condition {
  if (!condition) throw new Error(problem);
}

async function until(holds: () => Promise<boolean>, problem: string): Promise<void> {
  for (const start = performance.now(); performance.now() - start < PATIENCE; await wait(RETRY)) {
    if (await holds()) return;
  }
  throw new Error(`${problem}（等了 ${PATIENCE / 1000} 秒）`);
}

async function mustOpen(visitor: Visitor, { url, disk }: Place, page: string, status = 200): Promise<void> {
  const actual = await visitor.open(url + page);
  need(disk || actual === status, `${page || '根'} 的状态是 ${actual}，应是 ${status}`);
}

/** 样式装上了，标题在，文字没有变成乱码。 */
async function mustBeWhole(visitor: Visitor, title: RegExp): Promise<void> {
  const heading = await visitor.read(() => document.querySelector('h1')?.textContent ?? '');
  need(title.test(heading), `标题是“${heading}”`);
  // 从磁盘打开时浏览器不许读样式表的规则，所以看它起没起作用：浏览器自己给 body 的是 8px
  const margin = await visitor.read(() => getComputedStyle(document.body).marginTop);
  need(margin !== '8px', `“${heading}”没有装上样式`);
}

const missing: Journey = {
  name: '没有的页',
  onlyHttp: true,
  walk: async (visitor, place) => {
    await mustOpen(visitor, place, 'policies/no/such/page.html', 404);
    if (!place.ownMissingPage) return;
    await mustBeWhole(visitor, /没有这一页/);
    await visitor.follow('main a[href$="index.html"]');
    await mustBeWhole(visitor, /./);
    const here = await visitor.read(() => location.href);
    need(decodeURI(here) === decodeURI(`${place.url}index.html`), `404 页的首页链接到了 ${here}`);
  },
};

/** 各种放法都走这几条。 */
export const journeys: readonly Journey[] = [
  {
    name: '首页→链→条目',
    walk: async (visitor, place) => {
      await mustOpen(visitor, place, place.disk ? 'index.html' : '');
      await mustBeWhole(visitor, /./);
      await visitor.follow('a[href="chains/index.html"]');
      await mustBeWhole(visitor, /产业链/);
      await visitor.follow(
        'main a[href$=".html"][href]:not([href*="/"]):not([href="index.html"]):not([href="coverage.html"])',
      );
      const diagram = await visitor.read(() => document.querySelectorAll('main svg text').length);
      need(diagram > 5, '链的页上没有链图');
      await visitor.follow('main a[href^="../enterprises/"]');
      await mustBeWhole(visitor, /[\u4e00-\u9fff]/);
    },
  },
  {
    name: '检索',
    walk: async (visitor, place) => {
      await mustOpen(visitor, place, 'search.html');
      await visitor.type('main input[name="q"]', '集成电路');
      await until(
        () =>
          visitor.read(
            () =>
              document.querySelector('[data-search-state="done"]') !== null &&
              document.querySelector('[data-result]')?.textContent?.includes('集成电路') === true,
          ),
        '检索没有结果',
      );
    },
  },
  {
    name: '找政策',
    walk: async (visitor, place) => {
      await mustOpen(visitor, place, 'finder.html');
      const node = await visitor.read(
        () =>
          document.querySelector<HTMLOptionElement>('select[data-question="node"] option:not([value=""])')?.value ?? '',
      );
      await visitor.choose('[data-finder] select[data-question="node"]', node);
      await until(
        () =>
          visitor.read(() => document.querySelectorAll('[data-finder-results]:not([hidden]) [data-policy]').length > 0),
        '对照没有结果',
      );
    },
  },
  missing,
  {
    name: '末尾斜杠',
    onlyHttp: true,
    walk: async (visitor, place) => {
      for (const page of ['policies/', 'policies']) {
        await mustOpen(visitor, place, page);
        await mustBeWhole(visitor, /政策/);
        const here = await visitor.read(() => location.href);
        need(decodeURI(here) === decodeURI(`${place.url}policies/`), `${page} 到了 ${here}`);
      }
      const top = place.url.replace(/\/$/, '');
      if (new URL(place.url).pathname !== '/') {
        need((await visitor.open(top)) === 200, `不带斜杠的 ${top} 打不开`);
        await mustBeWhole(visitor, /./);
      }
    },
  },
  {
    name: '写明 index.html',
    walk: async (visitor, place) => {
      for (const page of ['index.html', 'policies/index.html']) {
        await mustOpen(visitor, place, page);
        await mustBeWhole(visitor, /./);
      }
    },
  },
  {
    name: '大小写',
    onlyHttp: true,
    walk: (visitor, place) => mustOpen(visitor, place, 'Policies/index.html', 404),
  },
  {
    name: '不列目录',
    onlyHttp: true,
    walk: async (visitor, place) => {
      if (!place.ownMissingPage) return;
      const status = await visitor.open(`${place.url}_astro/`);
      need(status === 403 || status === 404, `_astro/ 的状态是 ${status}，应是 403 或 404`);
      await mustBeWhole(visitor, /没有这一页/);
    },
  },
];
