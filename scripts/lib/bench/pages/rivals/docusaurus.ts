import { indexBody, type Rival, SITE_TITLE, withFrontMatter } from './rival.ts';

/** 自带的检索要外面的 Algolia 服务，本机建不出来，所以没有检索。 */
export const docusaurus: Rival = {
  label: 'Docusaurus',
  tool: {
    name: 'docusaurus',
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
  },
  files: (pages) =>
    new Map([
      [
        'docusaurus.config.mjs',
        `export default {
  title: ${JSON.stringify(SITE_TITLE)},
  url: 'http://127.0.0.1',
  baseUrl: '/',
  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },
  markdown: { format: 'detect' },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
  themeConfig: { navbar: { title: ${JSON.stringify(SITE_TITLE)}, items: [{ to: '/', label: '政策' }] } },
};
`,
      ],
      [
        'docs/index.md',
        withFrontMatter(
          { title: SITE_TITLE, slug: '/' },
          indexBody(pages, (slug) => `./${slug}.md`),
        ),
      ],
      ...pages.map(({ slug, title, body }) => [`docs/${slug}.md`, withFrontMatter({ title }, body)] as const),
    ]),
  build: ['docusaurus', 'build'],
  out: 'build',
  url: (slug) => slug,
  file: (slug) => (slug === '' ? 'index.html' : `${slug}/index.html`),
};
