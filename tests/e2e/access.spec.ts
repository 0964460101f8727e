import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { headingSkips, landmarkClashes, lostContent, smallTargets, unnamed } from './audit.ts';
import { expect, templates, test } from './site.ts';

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

async function violations(page: Page): Promise<string[]> {
  // 走调试协议执行，不受页面 CSP 约束，也就不必为测试放宽它。
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run({ runOnly: tags, preload: false })).violations;
  });
  return found.map(({ id, nodes }) => `${id}：${nodes.map(({ target }) => target.join(' ')).join('；')}`);
}

/** 打开着的样子：先做一件事，再查。 */
const openStates: [name: string, file: string, open: (page: Page) => Promise<unknown>][] = [
  [
    '找政策有了答案',
    'finder.html#node=power-devices',
    (page) => page.locator('[data-finder-results]:not([hidden]) [data-policy]').first().waitFor(),
  ],
  [
    '检索有结果',
    'search.html?q=%E9%9B%86%E6%88%90%E7%94%B5%E8%B7%AF',
    (page) => page.locator('[data-result]').first().waitFor(),
  ],
  [
    '检索没有结果',
    'search.html?q=zzzzqqqq',
    (page) => page.locator('[data-search-state="done"]').waitFor({ state: 'attached' }),
  ],
  [
    '页头检索给建议',
    'policies/nanhu-2025-8.html',
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('功率');
      await page.locator('[role=option]').first().waitFor();
    },
  ],
  ['链图固定一个环节', 'chains/ic.html#node=power-devices', (page) => page.locator('.chain-svg.picking').waitFor()],
  ['链图换了透镜', 'chains/ic.html#lens=gaps', (page) => page.locator('.chain-svg.lens').waitFor()],
  ['链图换成表格', 'chains/ic.html', (page) => page.getByRole('tab', { name: '表格' }).click()],
  [
    '键盘说明开着',
    'chains/ic.html',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: '键盘' }).waitFor();
    },
  ],
  [
    '提要显示着',
    'policies/caiguanshui-2021-4.html',
    async (page) => {
      await page.locator('.prose a').first().hover();
      await page.locator('#preview').waitFor();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1440]) {
    test.describe(`${colorScheme}，${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      for (const [name, file] of templates) {
        test(`axe 零违规：${name}`, async ({ page, site }) => {
          await page.goto(site + file);
          expect(await violations(page)).toEqual([]);
        });
      }
      for (const [name, file, open] of openStates) {
        if (width === 360 && /链图|提要/.test(name)) continue;
        test(`axe 零违规：${name}`, async ({ page, site }) => {
          await page.goto(site + file);
          await open(page);
          expect(await violations(page)).toEqual([]);
        });
      }
    });
  }
}

for (const [name, file] of templates) {
  test(`标题逐级、地标各有名字、控件和图形都有名字：${name}`, async ({ page, site }) => {
    await page.goto(site + file);
    expect(await headingSkips(page)).toEqual([]);
    expect(await landmarkClashes(page)).toEqual([]);
    expect(await unnamed(page)).toEqual([]);
  });

  test(`点按目标不小于 24 px，或彼此隔得开：${name}`, async ({ page, site }) => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site + file);
      expect(await smallTargets(page), `${width} px`).toEqual([]);
    }
  });

  test(`不丢内容：放大到 400 %、拉开字距行距：${name}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(site + file);
    expect(await lostContent(page), '320 × 256').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(() => {
      // WCAG 1.4.12 的四项
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await lostContent(page), '字距行距').toEqual([]);
  });

  test(`焦点看得见，次序照阅读的次序：${name}`, async ({ page, site }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(site + file);
      await page.keyboard.press('Tab');
      expect(await focusFaults(page), colorScheme).toEqual([]);
    }
  });
}

/** 逐个聚焦能用 Tab 到的：轮廓（图上的链接是框线）至少 2 px，和底的对比至少 3；次序与文档一致。 */
const focusFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Colour = [number, number, number, number];
    const parse = (text: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const luminance = ([r, g, b]: Colour) => {
      const part = (value: number) => {
        const v = value / 255;
        return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const contrast = (a: Colour, b: Colour) => {
      const [x, y] = [luminance(a), luminance(b)];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    const ground = (node: Element | null): Colour => {
      for (let at = node; at; at = at.parentElement) {
        const colour = parse(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0.99) return colour;
      }
      return [255, 255, 255, 1];
    };
    const found: string[] = [];
    let last: Element | undefined;
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
    for (const node of document.querySelectorAll<HTMLElement | SVGElement>(selector)) {
      if (node.tabIndex < 0 || node.getClientRects().length === 0 || (node as HTMLButtonElement).disabled) continue;
      node.focus();
      if (document.activeElement !== node) continue;
      const at = node.outerHTML.slice(0, 80);
      const style = getComputedStyle(node);
      const box = node.querySelector('rect:not(.no)');
      const outline =
        style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
          ? style.outlineColor
          : box && Number.parseFloat(getComputedStyle(box).strokeWidth) >= 2
            ? getComputedStyle(box).stroke
            : undefined;
      if (outline === undefined) found.push(`看不出焦点：${at}`);
      else if (contrast(parse(outline), ground(node.parentElement)) < 3) found.push(`焦点对比不足：${at}`);
      if (last && last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) found.push(`次序倒了：${at}`);
      last = node;
    }
    return found;
  });

for (const width of [360, 768, 1440]) {
  test(`${width} px 宽时没有一页横向溢出`, async ({ page, site }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    for (const [name, file] of templates) {
      await page.goto(site + file);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, name).toBe(0);
    }
  });
}

test('每页一个一级标题、一句描述、一个主区', async ({ page, site }) => {
  test.setTimeout(120_000);
  const descriptions = new Set<string>();
  for (const [name, file] of templates) {
    await page.goto(site + file);
    expect(await page.locator('h1').count(), name).toBe(1);
    expect(await page.locator('main').count(), name).toBe(1);
    descriptions.add((await page.locator('meta[name=description]').getAttribute('content')) ?? '');
  }
  expect(descriptions.has('')).toBe(false);
  expect(descriptions.size).toBe(templates.length);
});

for (const file of ['index.html', 'finder.html', 'policies/nanhu-2025-8.html', 'chains/ic.html', 'search.html']) {
  test(`Tab 先到“跳到正文”，一直按能走完全页、不被困住：${file}`, async ({ page, site }) => {
    test.setTimeout(120_000);
    await page.goto(site + file);
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await expect(page.locator('.skip')).toBeInViewport();
    const end = page.locator('[data-keyboard-map]');
    let reached = false;
    for (let pressed = 0; pressed < 1500 && !reached; pressed++) {
      await page.keyboard.press('Tab');
      reached = await end.evaluate((link) => document.activeElement === link);
    }
    expect(reached, '走到页脚的“键盘”').toBe(true);
    await page.goto(site + file);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), '跳到正文之后').toBe(true);
  });
}

test.describe('系统的几种偏好', () => {
  const files = ['index.html', 'policies/nanhu-2025-8.html', 'chains/ic.html', 'finder.html', 'policies/index.html'];

  test('少动：没有一样东西在动', async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const file of files) {
      await page.goto(site + file);
      await page.keyboard.press('Tab');
      const moving = await page.evaluate(() => {
        const timed = [...document.querySelectorAll('*')].filter((node) => {
          const { transitionDuration, animationName } = getComputedStyle(node);
          return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
        });
        return timed.length + document.getAnimations().length;
      });
      expect(moving, file).toBe(0);
    }
  });

  test('更高对比：次要的字和细线都用墨', async ({ page, site }) => {
    await page.emulateMedia({ contrast: 'more' });
    for (const file of files) {
      await page.goto(site + file);
      const pale = await page.evaluate(() => {
        const ink = getComputedStyle(document.body).color;
        return [...document.querySelectorAll('.quiet, .loc')].filter((node) => getComputedStyle(node).color !== ink)
          .length;
      });
      expect(pale, file).toBe(0);
    }
  });

  test('强制颜色：框线、记号、焦点都在', async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const file of files) {
      await page.goto(site + file);
      await page.keyboard.press('Tab');
      expect(await focusFaults(page), file).toEqual([]);
      const lost = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor;
        return [...document.querySelectorAll('.ev, .pr, button, input:not([type=checkbox]), .sec')]
          .filter((node) => node.getClientRects().length > 0)
          .filter((node) => {
            const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(node);
            return borderTopStyle === 'none' || borderTopWidth === '0px' || borderTopColor === paper;
          })
          .map((node) => node.outerHTML.slice(0, 80));
      });
      expect(lost, file).toEqual([]);
    }
  });
});

interface TreeNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

test('浏览器算出的无障碍树：有角色的都有名字，表格有表头', async ({ page, site }) => {
  const mustName =
    /^(link|button|textbox|searchbox|combobox|checkbox|radio|image|img|region|navigation|complementary|dialog|tab|heading|cell|columnheader)$/;
  const session = await page.context().newCDPSession(page);
  for (const file of [
    'index.html',
    'policies/nanhu-2025-8.html',
    'policies/index.html',
    'chains/ic.html',
    'finder.html',
  ]) {
    await page.goto(site + file);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: TreeNode[] };
    const shown = nodes.filter(({ ignored }) => !ignored);
    const nameless = shown.filter(
      ({ role, name }) => mustName.test(role?.value ?? '') && role?.value !== 'cell' && !name?.value.trim(),
    );
    expect(
      nameless.map(({ role }) => role?.value),
      file,
    ).toEqual([]);
    const count = (role: string) => shown.filter((node) => node.role?.value === role).length;
    if (count('table') > 0) expect(count('columnheader') + count('rowheader'), file).toBeGreaterThan(0);
    expect(count('main'), file).toBe(1);
    expect(count('banner'), file).toBe(1);
    expect(count('contentinfo'), file).toBe(1);
  }
});

test('外文的全称标明语言；每一类条目都能复制引文', async ({ page, site }) => {
  await page.goto(`${site}terms/idm.html`);
  await expect(page.locator('main [lang=en]')).toHaveText('Integrated Device Manufacturer');
  const kinds = ['enterprises/zhongjing-semiconductor', 'sources/nanhu-2020', 'chains/ic', 'chains/ic/power-devices'];
  for (const one of ['terms/idm', ...kinds]) {
    await page.goto(`${site}${one}.html`);
    await expect(page.getByRole('button', { name: '复制引文' }), one).toBeVisible();
    await expect(page.locator('.cite-text'), one).toContainText(`${one}.html`);
  }
});
