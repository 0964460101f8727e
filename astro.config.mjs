import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';

/** 正文标题降一级起：页面自己的 h1 是条目名、h2 是各节，正文的 ## 应是 h3。 */
const lowerHeadings = () => (tree) => {
  for (const node of tree.children) if (node.type === 'heading') node.depth = Math.min(6, Math.max(3, node.depth + 1));
};

export default defineConfig({
  outDir: process.env.OUT_DIR || './dist',
  // preserve：pages/x/index.astro → x/index.html，其余 → x.html；任何静态服务器不改写也能打开。
  build: { format: 'preserve', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  // 'jsx' 会吃掉分行的行内元素之间的空格。
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx()],
  // 默认引擎把紧贴汉字的 **强调** 认错；这个插件改正 CommonMark 对中文的规定。
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly, lowerHeadings], smartypants: false }),
    syntaxHighlight: false,
  },
  vite: { build: { assetsInlineLimit: 0 } },
});
