import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { visitParents } from 'unist-util-visit-parents';
import { rawFaults, tagFault } from './src/graph/raw-html.ts';

/** 正文标题降一级起：页面自己的 h1 是条目名、h2 是各节，正文的 ## 应是 h3。 */
const lowerHeadings = () => (tree) => {
  for (const node of tree.children) if (node.type === 'heading') node.depth = Math.min(6, Math.max(3, node.depth + 1));
};

/** 检查内容时已经核对过；那时不认表格一类的写法，这里照真正要印的再守一遍：不该有的标签当作文字印出来。 */
const refuseRawHtml = () => (tree, file) => {
  const state = { open: [], refused: new Set() };
  visitParents(tree, (node) => {
    if (node.type === 'html' && rawFaults(node.value, state, 1).length > 0) node.type = 'text';
    if (!node.type.startsWith('mdxJsx')) return;
    const fault = tagFault(
      node.name ?? '',
      node.attributes.map(({ name }) => name ?? '{…}'),
    );
    if (fault) file.fail(fault.message, node);
  });
};

/** 样品页只在比截图时加进来（scripts/test-visual.ts），不发布。 */
const gallery = {
  name: 'gallery',
  hooks: {
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({ pattern: '/gallery', entrypoint: './tests/gallery/gallery.astro' }),
  },
};

export default defineConfig({
  outDir: process.env.OUT_DIR || './dist',
  // preserve：pages/x/index.astro → x/index.html，其余 → x.html；任何静态服务器不改写也能打开。
  build: { format: 'preserve', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  // 'jsx' 会吃掉分行的行内元素之间的空格。
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx(), ...(process.env.GALLERY ? [gallery] : [])],
  // 默认引擎把紧贴汉字的 **强调** 认错；这个插件改正 CommonMark 对中文的规定。
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly, lowerHeadings, refuseRawHtml], smartypants: false }),
    syntaxHighlight: false,
  },
  vite: { build: { assetsInlineLimit: 0 } },
});
