import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { expect, type Hosting, test, watch } from './site.ts';

const places: Hosting[] = ['http 根路径', '双击打开'];

/** 有图的页，和每页几幅里看的那一幅。 */
const pictures = [
  'chains/ic.html',
  'chains/coverage.html',
  'policies/timeline.html',
  'projects/investment.html',
  'enterprises/honours.html',
  'indicators/index.html',
];

const first = 'figure[data-picture]';

async function download(page: Page, label: string): Promise<{ path: string; name: string }> {
  const event = page.waitForEvent('download');
  await page.locator(first).first().getByRole('button', { name: label }).click();
  const saved = await event;
  return { path: await saved.path(), name: saved.suggestedFilename() };
}

/** 下载 SVG，在新的一页里单独打开。 */
async function openAlone(page: Page): Promise<{ alone: Page; text: string; name: string }> {
  const { path, name } = await download(page, 'SVG 图');
  const text = readFileSync(path, 'utf8');
  const file = test.info().outputPath('alone.svg');
  writeFileSync(file, text);
  const alone = await page.context().newPage();
  const seen = watch(alone, 'file:');
  await alone.goto(pathToFileURL(file).href);
  expect(seen, '单独打开不报错、不取别的文件').toEqual({ errors: [], outside: [] });
  return { alone, text, name };
}

/** 逐个图形的样子，连同它的字；隐藏的不算。 */
const looks = (page: Page, within: string) =>
  page
    .locator(within)
    .first()
    .evaluate((root) => {
      const names =
        'fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-dasharray stroke-linecap stroke-linejoin font-family font-size font-weight font-style letter-spacing text-anchor dominant-baseline baseline-shift paint-order opacity mix-blend-mode marker-start marker-end visibility vector-effect text-decoration-line transform';
      return [...root.querySelectorAll('text, tspan, rect, path, line, circle, polygon, polyline, use, g, a')]
        .filter((node) => getComputedStyle(node).display !== 'none')
        .map((node) => {
          const style = getComputedStyle(node);
          const values = names.split(' ').map((name) => `${name}:${style.getPropertyValue(name)}`);
          return [node.localName, node.getAttribute('d'), node.textContent?.replace(/\s+/g, ''), ...values].join(' ');
        });
    });

for (const hosting of places) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('SVG 能解析，没有外部样式，链接要么是全址要么没有', async ({ page, site }) => {
      await page.goto(`${site}chains/ic.html`);
      const { alone, text, name } = await openAlone(page);
      expect(name).toMatch(/-集成电路链图-\d{4}-\d{2}-\d{2}\.svg$/);
      expect(text).not.toMatch(/var\(|<script|data-|aria-/);
      // 在文件自己的页里解析：本站的页不许页内样式，解析出来的也算。
      const parsed = await alone.evaluate((source) => {
        const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
        const css = svg.querySelector('style')?.textContent ?? '';
        const used = [...svg.querySelectorAll('[class]')].map((node) => node.getAttribute('class') ?? '');
        const textOf = (tag: string) => svg.querySelector(tag)?.textContent ?? '';
        return {
          errors: svg.querySelectorAll('parsererror').length,
          head: [textOf('title'), textOf('desc'), textOf('metadata')],
          unruled: used.filter((name) => !css.includes(`.${name}{`)),
          links: [...svg.querySelectorAll('[href]')].map((node) => node.getAttribute('href') ?? ''),
        };
      }, text);
      await alone.close();
      expect(parsed.errors).toBe(0);
      expect(parsed.unruled).toEqual([]);
      expect(parsed.head[0]).toBe('集成电路链图');
      expect(parsed.head[1]).toContain('未核实');
      expect(parsed.head[2]).toMatch(/来源：.+本版编于 \d{4}-\d{2}-\d{2}/);
      if (hosting === '双击打开') expect(parsed.links).toEqual([]);
      else expect(parsed.links.filter((link) => link.startsWith(`${site}chains/ic/`)).length).toBeGreaterThan(8);
    });

    test('PNG 是 2 倍大', async ({ page, site }) => {
      await page.goto(`${site}chains/ic.html`);
      const svg = readFileSync((await download(page, 'SVG 图')).path, 'utf8');
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      const { path, name } = await download(page, 'PNG 图（2 倍）');
      expect(name).toMatch(/\.png$/);
      const png = readFileSync(path);
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
      await expect(page.locator(first).first().getByRole('status')).toContainText(name);
    });

    test('CSV 与页上的表一致：记号写成词，末尾有题、来源、日期', async ({ page, site }) => {
      await page.goto(`${site}chains/ic.html`);
      const { path, name } = await download(page, '表格 CSV');
      expect(name).toMatch(/\.csv$/);
      const text = readFileSync(path, 'utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text).toContain('明载 ');
      expect(text).not.toMatch(/[●◐○]/);
      const lines = text.split('\r\n').map((line) => (line.split(',')[0] ?? '').replaceAll('"', ''));
      const rowHeads = page.locator("[data-view-panel='table'] table tbody th");
      const heads = (await rowHeads.allTextContents()).map((head) => head.replace(/\s+/g, ' ').trim());
      expect(heads.length).toBeGreaterThan(20);
      expect(lines.filter((line) => heads.includes(line))).toEqual(heads);
      expect(lines.slice(-6).filter((line) => ['题', '来源', '日期'].includes(line))).toEqual(['题', '来源', '日期']);
    });
  });
}

for (const file of pictures) {
  test(`与页上一个样子，深色里也按浅色：${file}`, async ({ page, site }) => {
    await page.goto(site + file);
    const figure = page.locator(first).first();
    await expect(figure.getByRole('button', { name: /^下载“.+”的 表格 CSV$/ })).toBeVisible();
    if ((await figure.locator('svg').count()) === 0) return;
    const shown = await looks(page, `${first} svg`);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await looks(page, `${first} svg`), '深色的页确实换了颜色').not.toEqual(shown);
    const { alone } = await openAlone(page);
    const exported = await looks(alone, 'svg > g');
    expect(exported).toEqual(shown);
    await expect(page.locator('html'), '读完样式就还原').not.toHaveClass(/light/);
    const written = (await alone.locator('svg > text').allTextContents()).join('');
    expect(written).toMatch(/来源：/);
    await alone.close();
  });
}

test('点亮的路径照样带走', async ({ page, site }) => {
  await page.goto(`${site}chains/ic.html#node=power-devices&path=up`);
  await expect(page.locator('.chain-svg.picking')).toHaveCount(1);
  const shown = await looks(page, `${first} svg`);
  const { alone, text } = await openAlone(page);
  expect(await looks(alone, 'svg > g')).toEqual(shown);
  expect(text).toContain('opacity:0.3');
  await alone.close();
});

/** CSV 的一行拆成格子。 */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

test('覆盖表的 CSV 一格不差；排过序的照排好的次序', async ({ page, site }) => {
  await page.goto(`${site}chains/coverage.html`);
  const table = page.locator(`${first} table`);
  const onPage = () =>
    table.locator('tr').evaluateAll((rows) =>
      (rows as HTMLTableRowElement[])
        .filter((row) => !row.hidden)
        .map((row) =>
          [...row.cells].flatMap((cell) => [
            // 排序的箭头只给眼睛看。
            (cell.textContent ?? '').replace(/[↑↓↕]/g, '').replace(/\s+/g, ' ').trim(),
            ...Array.from({ length: cell.colSpan - 1 }, () => ''),
          ]),
        ),
    );
  const inFile = async () => {
    const [sheet = ''] = readFileSync((await download(page, '表格 CSV')).path, 'utf8')
      .slice(1)
      .split('\r\n\r\n');
    return sheet.split('\r\n').map(cellsOf);
  };
  const before = await onPage();
  expect(before.length).toBeGreaterThan(40);
  expect(await inFile()).toEqual(before);
  await table.getByRole('button', { name: /企业/ }).click();
  const sorted = await onPage();
  expect(sorted).not.toEqual(before);
  expect(await inFile()).toEqual(sorted);
});

test('浏览器画不出来就说出来，不默默失败', async ({ page, site }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (give) => give(null);
  });
  await page.goto(`${site}chains/ic.html`);
  const figure = page.locator(first).first();
  await figure.getByRole('button', { name: 'PNG 图' }).click();
  await expect(figure.getByRole('status')).toContainText('做不出 PNG 图（2 倍），请改存别的');
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('不露出按不动的下载按钮，表仍在', async ({ page, site }) => {
    for (const file of pictures) {
      await page.goto(site + file);
      await expect(page.locator('[data-picture-tools]').first(), file).toBeHidden();
      expect(await page.locator('table').count(), file).toBeGreaterThan(0);
    }
  });
});
