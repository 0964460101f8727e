import axe from 'axe-core';
import { expect, templates, test } from './site.ts';

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, file] of templates) {
    test(`axe 零违规：${name}（${colorScheme}）`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(site + file);
      // 走调试协议执行，不受页面 CSP 约束，也就不必为测试放宽它。
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
        };
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        return (await axe.run({ runOnly: tags })).violations;
      });
      expect(
        violations.map(({ id, nodes }) => `${id}：${nodes.map(({ target }) => target.join(' ')).join('；')}`),
      ).toEqual([]);
    });
  }
}

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
