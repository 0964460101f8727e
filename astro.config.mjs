import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';

export default defineConfig({
  outDir: process.env.OUT_DIR ?? './dist',
  // preserve：pages/x/index.astro → x/index.html，其余 → x.html；任何静态服务器不改写也能打开。
  build: { format: 'preserve', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  // 'jsx' 会吃掉分行的行内元素之间的空格。
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx()],
  // 默认引擎把紧贴汉字的 **强调** 认错；这个插件改正 CommonMark 对中文的规定。
  markdown: { processor: unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false }), syntaxHighlight: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
