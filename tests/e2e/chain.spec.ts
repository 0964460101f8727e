import type { Page } from 'playwright/test';
import { expect, hostings, test } from './site.ts';

const node = (page: Page, id: string) => page.locator(`svg[data-diagram="chain"] a[data-node="${id}"]`);
const panel = (page: Page) => page.getByRole('complementary', { name: '环节速览' });
const lit = (page: Page) =>
  page
    .locator('svg[data-diagram="chain"] a.lit')
    .evaluateAll((nodes) => nodes.map((one) => one.getAttribute('data-node')).sort());

for (const hosting of hostings) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('网址里写着环节和路径：打开就固定、点亮；后退回到前一个', async ({ page, site }) => {
      await page.goto(`${site}chains/ic.html#node=third-gen-semiconductors&path=down`);
      await expect(panel(page).getByRole('heading', { level: 3 })).toHaveText('第三代半导体');
      expect(await lit(page)).toEqual(['power-devices', 'third-gen-semiconductors']);
      await panel(page).getByRole('button', { name: '取消固定' }).click();
      await expect(page).not.toHaveURL(/node=/);
      expect(await lit(page)).toEqual(
        await page.locator('svg a.lit').evaluateAll((all) => all.map((one) => one.getAttribute('data-node')).sort()),
      );
      await page.goBack();
      await expect(page).toHaveURL(/node=third-gen-semiconductors&path=down/);
      expect(await lit(page)).toEqual(['power-devices', 'third-gen-semiconductors']);
    });
  });
}

test('只用键盘：进图，走格子，走到上游，点亮路径，打开环节页', async ({ page, site }) => {
  await page.goto(`${site}chains/ic.html`);
  await page.getByRole('region', { name: /链图/ }).focus();
  await page.keyboard.press('Tab');
  await expect(node(page, 'ic-design')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const second = await page.evaluate(() => document.activeElement?.getAttribute('data-node'));
  expect(['mems-sensors', 'power-devices']).toContain(second);
  await node(page, 'power-devices').focus();
  await expect(page.locator('[data-map-live]')).toHaveText(
    /^功率器件，制造，有企业，上游 \d+ 项，企业 2 家，政策 \d+ 份$/,
  );
  await page.keyboard.press('[');
  const upstream = await page.evaluate(() => document.activeElement?.getAttribute('data-node'));
  await expect(page.locator(`[data-edge][data-from="${upstream}"]`).first()).toBeAttached();
  await page.keyboard.press('}');
  await expect(page).toHaveURL(new RegExp(`node=${upstream}&path=down`));
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/#/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`chains/ic/${upstream}\\.html`));
});

test('一个图只占一个 Tab 站；缩放和退出都用键盘', async ({ page, site }) => {
  await page.goto(`${site}chains/health.html`);
  const stops = page.locator('svg[data-diagram="chain"] a[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press('+');
  await expect(page.locator('[data-zoom-level]')).toHaveText('125%');
  await page.keyboard.press('0');
  await expect(page.locator('[data-zoom-level]')).toHaveText('100%');
});

test('指着一个环节，速览里是它的条目和上下游，与表格一致；移到速览里不变', async ({ page, site }) => {
  await page.goto(`${site}chains/ic.html`);
  await node(page, 'silicon-wafers').hover();
  await expect(panel(page).getByRole('heading', { level: 3 })).toHaveText('大硅片');
  const shown = await panel(page)
    .locator('.panel-list a:not([data-go])')
    .evaluateAll((all) => all.map((one) => one.textContent));
  const listed = await page
    .locator('[data-table-node="silicon-wafers"] td[data-count] a')
    .evaluateAll((all) => all.map((one) => one.textContent));
  expect(shown).toEqual(listed);
  await panel(page).getByRole('button', { name: '固定', exact: true }).click();
  await expect(page).toHaveURL(/node=silicon-wafers/);
  await node(page, 'packaging').hover();
  await expect(panel(page).getByRole('heading', { level: 3 })).toHaveText('大硅片');
});

test('四个透镜：列出的环节与图上点亮的一致，词写在框里，摘下来复原', async ({ page, site }) => {
  await page.goto(`${site}chains/ic.html`);
  const words = () =>
    page.locator('svg[data-diagram="chain"] a[data-node] :is(.q, tspan:last-child:not(.n))').allTextContents();
  const before = await words();
  for (const lens of ['gaps', 'strengths', 'extensions', 'evidence']) {
    await page.locator(`a[data-lens-link="${lens}"]`).click();
    await expect(page).toHaveURL(new RegExp(`lens=${lens}`));
    const listed = await page
      .locator(`main > div > section [data-lens="${lens}"] [data-lens-node]`)
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-lens-node')))].sort());
    const marked = await page
      .locator('svg[data-diagram="chain"] a[class*="lens-"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-node')).sort());
    expect(marked).toEqual(listed);
    await expect(panel(page).getByRole('heading', { level: 3 })).toBeVisible();
  }
  await page.getByRole('link', { name: '全貌' }).click();
  expect(await words()).toEqual(before);
  await page.goBack();
  await expect(page).toHaveURL(/lens=evidence/);
});

test('未核实不写成空白', async ({ page, site }) => {
  for (const chain of ['ic', 'equipment', 'health']) {
    await page.goto(`${site}chains/${chain}.html#lens=gaps`);
    const unverified = page.locator('[data-table-node]', { hasText: '未核实' });
    expect(await unverified.count()).toBeGreaterThan(0);
    for (const id of await unverified.evaluateAll((all) => all.map((one) => one.getAttribute('data-table-node') ?? '')))
      await expect(node(page, id)).not.toHaveClass(/lens-blank|lens-weak/);
  }
});

test('不认识的环节和透镜：说出是哪一个，图照常', async ({ page, site }) => {
  await page.goto(`${site}chains/ic.html#node=nobody&lens=zoom`);
  const notice = page.locator('[data-map-notice]');
  await expect(notice).toContainText('没有“nobody”这个环节');
  await expect(notice).toContainText('没有“zoom”这个透镜');
  await expect(page.locator('svg.picking')).toHaveCount(0);
  await page.goto(`${site}chains/ic.html?again#citations`);
  await expect(page.locator('[data-map-notice]')).toBeHidden();
});

test('页签：方向键换看法，网址跟着变，图、清单、表格说的数目一致', async ({ page, site }) => {
  for (const chain of ['ic', 'equipment', 'health']) {
    await page.goto(`${site}chains/${chain}.html`);
    await page.getByRole('tab', { name: '图', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: '清单' })).toBeFocused();
    await expect(page.getByRole('tabpanel', { name: '清单' })).toBeVisible();
    await expect(page.getByRole('tabpanel', { name: '图', exact: true })).toBeHidden();
    await expect(page).toHaveURL(/view=list/);
    const facts = await page.evaluate(() => {
      const counts = (text: string | null | undefined) =>
        [...(text ?? '').matchAll(/(企业|项目|院所|平台|政策) (\d+)/g)].map(([, kind, n]) => `${kind}${n}`).sort();
      return [...document.querySelectorAll('svg[data-diagram="chain"] a[data-node]')].map((link) => {
        const id = link.getAttribute('data-node');
        const row = document.querySelector(`[data-table-node="${id}"]`);
        return {
          id,
          map: counts(link.textContent),
          list: counts(document.querySelector(`[data-list-node="${id}"] .small`)?.textContent),
          table: [...(row?.querySelectorAll<HTMLElement>('td[data-count]') ?? [])]
            .filter((cell) => cell.dataset['count'] !== '0')
            .map((cell) => `${cell.dataset['label']}${cell.dataset['count']}`)
            .sort(),
        };
      });
    });
    for (const { id, map, list, table } of facts) {
      expect(list, `${id} 图与清单`).toEqual(map);
      expect(table, `${id} 图与表格`).toEqual(map);
    }
    const drawn = await page.locator('svg[data-diagram="chain"] [data-e] > path').count();
    expect(await page.locator('tr[data-edge]').count()).toBeGreaterThanOrEqual(drawn);
    expect(drawn).toBeGreaterThan(2);
  }
});

test('滚轮只在按住 Ctrl 时缩放；放大后拖着走，拖完不算点击', async ({ page, site }) => {
  await page.goto(`${site}chains/ic.html`);
  const box = await node(page, 'power-devices').boundingBox();
  if (!box) throw new Error('图上没有功率器件');
  await page.mouse.move(box.x + 40, box.y + 20);
  await page.mouse.wheel(0, -200);
  await expect(page.locator('[data-zoom-level]')).toHaveText('100%');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(page.locator('[data-zoom-level]')).not.toHaveText('100%');
  const viewport = page.locator('[data-map-viewport]');
  const before = await viewport.evaluate(({ scrollLeft }) => scrollLeft);
  const at = await node(page, 'power-devices').boundingBox();
  if (!at) throw new Error('图上没有功率器件');
  await page.mouse.move(at.x + 40, at.y + 20);
  await page.mouse.down();
  await page.mouse.move(at.x - 60, at.y + 20, { steps: 5 });
  await page.mouse.up();
  expect(await viewport.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(before + 50);
  await expect(page).toHaveURL(/chains\/ic\.html$/);
});

test.describe('手机宽度', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('先给清单，图要点开；网址写了环节就直接看图', async ({ page, site }) => {
    await page.goto(`${site}chains/ic.html`);
    await expect(page.getByRole('tabpanel', { name: '清单' })).toBeVisible();
    await page.getByRole('tab', { name: '图', exact: true }).click();
    await expect(node(page, 'ic-design')).toBeVisible();
    await page.goto(`${site}chains/ic.html?again#node=packaging`);
    await expect(page.getByRole('heading', { level: 3, name: '封装' })).toBeVisible();
    await expect(node(page, 'packaging')).toBeInViewport();
  });
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('图、清单、表格、四个透镜都在页上，链接都能点', async ({ page, site }) => {
    await page.goto(`${site}chains/health.html`);
    for (const id of ['list', 'table', 'lenses', 'lens-gaps', 'lens-evidence'])
      await expect(page.locator(`#${id}`)).toBeVisible();
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(page.locator('[data-map-zoom]')).toBeHidden();
    const hrefs = await page
      .locator('svg[data-diagram="chain"] a[data-node]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(hrefs.every((href) => /^health\/[a-z0-9-]+\.html$/.test(href ?? ''))).toBe(true);
  });
});
