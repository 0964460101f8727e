import type { Site } from '../schema/site.ts';

/** 与 tokens.css 里浅色的湖和纸同色：浏览器画启动画面时还没有读样式。 */
const LAKE = '#0f6068';
const PAPER = '#fbfaf6';

const sizes = [192, 512];

/** 装成应用时浏览器要的一份说明；网址都是相对的，站点放在哪里都行。 */
export function appManifest(site: Pick<Site, 'name' | 'description' | 'offlineApp'>) {
  const shortName = site.offlineApp ? site.offlineApp.shortName : undefined;
  return {
    name: site.name,
    short_name: shortName ?? site.name,
    description: site.description,
    lang: 'zh-CN',
    start_url: './index.html',
    scope: './',
    display: 'minimal-ui',
    theme_color: LAKE,
    background_color: PAPER,
    // 图形都在安全区里，同一张既能原样用，也能由系统裁成圆的。
    icons: ['any', 'maskable'].flatMap((purpose) =>
      sizes.map((size) => ({ src: `icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose })),
    ),
  };
}
