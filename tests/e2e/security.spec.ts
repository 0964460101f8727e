import type { Page } from 'playwright/test';
import { expect, templates, test, watch } from './site.ts';

/** 每种页：策略在一切脚本之前，不放行页内脚本；真的塞一段进去，被拦下；做各种动作，没有请求出本站。 */
interface Violation {
  directive: string;
  sample: string;
}

async function listen(page: Page) {
  await page.addInitScript(() => {
    const seen: Violation[] = [];
    Object.assign(globalThis, { seen, ran: [] });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective: directive, sample }) =>
      seen.push({ directive, sample }),
    );
  });
}
const seen = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Violation[] }).seen);

for (const [name, file] of templates) {
  test(`内容安全策略与请求：${name}`, async ({ browser, site }) => {
    const page = await browser.newPage();
    const { outside, errors } = watch(page, site);
    await listen(page);
    await page.goto(site + file);
    const policy = await page.evaluate(() => {
      const [meta, ...more] = document.querySelectorAll('meta[http-equiv="content-security-policy"]');
      const first = document.querySelector('script, link[rel="stylesheet"], style, link[rel="preload"]');
      return {
        text: meta?.getAttribute('content') ?? '',
        more: more.length,
        isFirst:
          !!meta &&
          (!first || (meta.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) &&
          meta.parentElement === document.head,
      };
    });
    expect(policy.isFirst, '策略写在一切脚本和样式之前').toBe(true);
    expect(policy.more).toBe(0);
    const directives = new Map(
      policy.text.split(';').map((part): [string, string] => {
        const [key = '', ...values] = part.trim().split(/\s+/);
        return [key, values.join(' ')];
      }),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toMatch(/^'self'( 'sha256-[A-Za-z0-9+/]+={0,2}')*$/);
    expect(directives.get('connect-src')).toBe("'none'");
    expect(directives.get('object-src')).toBe("'none'");
    expect(directives.get('base-uri')).toBe("'none'");
    expect(directives.get('form-action')).toBe("'self' file:");
    expect(directives.get('img-src')).toBe("'self' data:");
    for (const key of ['script-src-elem', 'script-src-attr', 'frame-src', 'child-src'])
      expect(directives.has(key)).toBe(false);
    expect(policy.text).not.toMatch(/unsafe-eval|wasm|https?:|\*/);
    expect(policy.text.replace(/style-src-attr[^;]*/, '')).not.toContain('unsafe-inline');

    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(({ tagName, attributes }) =>
        [...attributes].filter((one) => one.name.startsWith('on')).map((one) => `<${tagName} ${one.name}>`),
      ),
    );
    expect(handlers, '没有页内事件属性').toEqual([]);

    // 各种动作：点进检索框、打字、展开、指着链接和图。
    const input = page.locator('input[name="q"]:visible').first();
    if ((await input.count()) > 0) {
      await input.focus();
      await input.pressSequentially('集成');
      await page.keyboard.press('Escape');
    }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const link of (await page.locator('main a[href]:visible, svg a[href]:visible').all()).slice(0, 4))
      await link.hover({ force: true, timeout: 1000 }).catch(() => undefined);
    expect(errors, '控制台没有报错').toEqual([]);
    expect(outside, '没有请求出本站').toEqual([]);
    expect(await seen(page), '本站自己没有违反策略').toEqual([]);

    // 假如真有一处漏了：页内脚本、事件属性、javascript: 链接、eval、向外取图，都执行不了。
    await page.evaluate(() => {
      const ran = (globalThis as unknown as { ran: string[] }).ran;
      const script = document.createElement('script');
      script.textContent = 'ran.push("script")';
      const image = document.createElement('img');
      image.setAttribute('onerror', 'ran.push("onerror")');
      image.src = 'data:,';
      const far = document.createElement('img');
      far.src = 'http://127.0.0.1:9/x.png';
      const link = document.createElement('a');
      link.href = 'javascript:ran.push("link")';
      document.body.append(script, image, far, link);
      link.click();
      // 调试接口里调用的 eval 不受策略管，隔一个任务才是网页自己在调用。
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: 要试的正是它
          globalThis.eval('ran.push("eval")');
        } catch {
          ran.push('eval 抛错');
        }
      });
    });
    await expect
      .poll(async () => (await seen(page)).map(({ directive }) => directive).sort())
      .toEqual(['img-src', 'script-src', 'script-src-attr', 'script-src-elem', 'script-src-elem']);
    expect(await page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran)).toEqual(['eval 抛错']);
    await page.close();
  });
}

const markup = '"><img src=x onerror=alert(1)></script><script>alert(1)</script>';
const queries: [name: string, written: string][] = [
  ['标记', encodeURIComponent(markup)],
  ['正则里的字', encodeURIComponent('(?:[a-z]+)*$^.\\|{1,9999}(((')],
  ['半个代理对', '%ED%A0%80%ED%B0%80'],
  ['空字符', '%00%00'],
  ['坏的百分号编码', '%E4%'],
  ['从右往左', encodeURIComponent('‮مرحبا‬ שלום')],
  ['表情', encodeURIComponent('👨‍👩‍👧‍👦🏳️‍🌈')],
  ['原型上的名字', '__proto__ constructor hasOwnProperty toString'],
  ['引号不配对', encodeURIComponent('"“”‘’" -"- -')],
];

/** 页上没有多出会执行的东西。 */
async function clean(page: Page) {
  expect(await page.locator('body :is(img, iframe, object, embed), body script:not([src]):not([type])').count()).toBe(
    0,
  );
}

for (const [name, written] of queries) {
  test(`古怪的查询只是文字：${name}`, async ({ page, site }) => {
    page.on('dialog', () => expect(true, '不该弹窗').toBe(false));
    await page.goto(`${site}search.html?q=${written}`);
    const state = page.locator('[data-search-state]');
    await expect(state).toHaveAttribute('data-search-state', /done|idle/);
    await clean(page);
    await page.goto(
      `${site}search.html?q=${encodeURIComponent('集成电路')}&kind=${written}&chain=${written}&year=${written}&sort=${written}&from=${written}`,
    );
    await expect(state).toHaveAttribute('data-search-state', 'done');
    await clean(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, '没有横向溢出').toBeLessThanOrEqual(0);
  });
}

test('一万个字也只是文字；框里最多打四百个，免得网址长得服务器不收', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  const input = page.locator('main input[name="q"]');
  const state = page.locator('[data-search-state]');
  for (const text of [
    '集'.repeat(10_000),
    Array.from({ length: 10_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''),
  ]) {
    await input.evaluate((box) => box.removeAttribute('maxlength'));
    await input.fill(text);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')?.length).toBe(10_000);
    await expect(state).toHaveAttribute('data-search-state', 'done', { timeout: 15_000 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, '没有横向溢出').toBeLessThanOrEqual(0);
  }
  for (const file of ['search.html', 'index.html', 'policies/index.html']) {
    await page.goto(site + file);
    for (const box of await page.locator('input[name="q"]').all())
      await expect(box).toHaveAttribute('maxlength', '400');
  }
});

test('网址 # 里的古怪状态：找政策、链图、比较都当文字，不出错', async ({ page, site }) => {
  test.setTimeout(90_000);
  page.on('dialog', () => expect(true, '不该弹窗').toBe(false));
  for (const [name, written] of queries) {
    await test.step(name, async () => {
      for (const address of [
        `finder.html#node=${written}&need=${written}&place=${written}&size=${written}&x=${written}`,
        `chains/ic.html#node=${written}&lens=${written}&view=${written}&path=${written}`,
        `policies/compare.html#a=${written}&b=${written}/${written}&c=${written}`,
      ]) {
        await page.goto('about:blank');
        await page.goto(site + address);
        await expect(page.locator('h1')).toBeVisible();
        await clean(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${address.slice(0, 30)} 没有横向溢出`).toBeLessThanOrEqual(0);
      }
    });
  }
  await page.goto('about:blank');
  await page.goto(`${site}chains/ic.html#node=${encodeURIComponent(markup)}`);
  await expect(page.locator('[data-map-notice]')).toContainText(markup);
  await page.goto('about:blank');
  await page.goto(`${site}policies/compare.html#a=${encodeURIComponent(markup)}`);
  await expect(page.locator('[data-compare-status]')).toContainText('本库没有');
});
