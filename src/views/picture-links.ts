import type { Graph } from '../graph/graph.ts';
import { entryId } from '../schema/kinds.ts';
import { type PicturePage, picturePages } from '../schema/picture-pages.ts';
import type { Site } from '../schema/site.ts';
import { chainsInOrder } from './chain-view.ts';
import { hrefOf } from './link-view.ts';

/** 一幅图的链接，says 一句话说它画了什么。 */
export interface PictureLink {
  href: string;
  title: string;
  says: string;
}

const titles: Record<PicturePage, Omit<PictureLink, 'href'>> = {
  coverage: { title: '覆盖表', says: '每个环节上收录的企业、项目、院所、平台、政策各有几个；哪里薄，一眼看到' },
  timeline: { title: '政策时间轴', says: '每份政策哪年发、管到哪年，按级别排；今天在哪条线上' },
  lineage: { title: '政策脉络', says: '一条链、一件事上的政策，国家、省、市、区依次怎样落下来，谁依据谁' },
  matrix: { title: '环节 × 需要', says: '每个环节上，招引、创新、金融、税收……各有几份政策，点数字看清单；可以打印' },
  investment: { title: '项目投资', says: '各链项目的投资额，人民币和美元分开画，照来源的写法，不相加' },
  honours: { title: '荣誉与名单', says: '哪一年、什么名单、谁在上面' },
};

export const pictureLink = (page: PicturePage): PictureLink => ({
  href: hrefOf(picturePages[page]),
  ...titles[page],
});

/** 全站的图：各链的链图在前。 */
export function pictureLinks(graph: Graph, site: Site): PictureLink[] {
  const chains = chainsInOrder(graph, site).map((chain) => ({
    href: hrefOf(entryId(chain), 'map'),
    title: `${chain.data.title}链图`,
    says: `${chain.data.nodes.length} 个环节怎样相连，每个环节上有谁`,
  }));
  return [...chains, ...(Object.keys(picturePages) as PicturePage[]).map(pictureLink)];
}
