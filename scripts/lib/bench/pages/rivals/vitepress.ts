import { indexBody, type Rival, SITE_TITLE } from './rival.ts';

const item = ({ slug, title }: { slug: string; title: string }) => ({ text: title, link: `/${slug}` });

export const vitepress: Rival = {
  label: 'VitePress',
  tool: { name: 'vitepress', packages: { vitepress: '1.6.4' } },
  files: (pages) =>
    new Map([
      [
        '.vitepress/config.mjs',
        `export default {
  lang: 'zh-CN',
  title: ${JSON.stringify(SITE_TITLE)},
  themeConfig: {
    nav: [{ text: '政策', link: '/' }],
    sidebar: [{ text: '政策', items: ${JSON.stringify(pages.map(item))} }],
    outline: { label: '本页' },
    search: { provider: 'local', options: { translations: { button: { buttonText: '搜索' } } } },
  },
};
`,
      ],
      ['index.md', `# ${SITE_TITLE}\n\n${indexBody(pages, (slug) => `./${slug}.md`)}\n`],
      ...pages.map(({ slug, title, body }) => [`${slug}.md`, `# ${title}\n\n${body}\n`] as const),
    ]),
  build: ['vitepress', 'build'],
  out: '.vitepress/dist',
  url: (slug) => (slug === '' ? '' : `${slug}.html`),
  file: (slug) => `${slug || 'index'}.html`,
  async search(page, query) {
    await page.locator('.VPNavBarSearch button').first().click();
    await page.locator('.VPLocalSearchBox input').fill(query);
    await page.locator('.VPLocalSearchBox .result').first().waitFor();
  },
};
