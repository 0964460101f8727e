import { indexBody, type Rival, SITE_TITLE, withFrontMatter } from './rival.ts';

const docs = (slug: string) => `src/content/docs/${slug || 'index'}.md`;

export const starlight: Rival = {
  label: 'Starlight',
  tool: { name: 'starlight', packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' } },
  files: (pages) =>
    new Map([
      [
        'astro.config.mjs',
        `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [
    starlight({
      title: ${JSON.stringify(SITE_TITLE)},
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [{ label: '政策', items: ${JSON.stringify(pages.map(({ slug }) => slug))} }],
    }),
  ],
});
`,
      ],
      [
        'src/content.config.ts',
        `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      ],
      // 默认主题总要一个图标；没有这个文件，就多一个取不到的请求
      ['public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>'],
      [
        docs(''),
        withFrontMatter(
          { title: SITE_TITLE },
          indexBody(pages, (slug) => `/${slug}/`),
        ),
      ],
      ...pages.map(({ slug, title, body }) => [docs(slug), withFrontMatter({ title }, body)] as const),
    ]),
  build: ['astro', 'build'],
  out: 'dist',
  url: (slug) => (slug === '' ? '' : `${slug}/`),
  file: (slug) => (slug === '' ? 'index.html' : `${slug}/index.html`),
  async search(page, query) {
    await page.locator('site-search button[data-open-modal]').click();
    await page.locator('site-search input').fill(query);
    await page.locator('site-search .pagefind-ui__result').first().waitFor();
  },
};
