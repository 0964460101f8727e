import type { LinkProblem } from './link-problem.ts';
import { resolveLink } from './resolve-link.ts';
import type { SiteIndex } from './site-index.ts';

/** 一处带锚点的站内链接，等所有页面都读过再核对。 */
export interface AnchorLink {
  readonly page: string;
  readonly link: string;
  readonly target: string;
  readonly id: string;
}

export interface PageLinks {
  readonly problems: LinkProblem[];
  readonly anchors: AnchorLink[];
  /** 改写一个地址；不通的记下问题、原样返回。 */
  resolve(link: string): string;
  /** 一个地址落在站内哪个文件；站外或不通的没有。 */
  fileOf(link: string): string | undefined;
}

/** 改写一个文件（网页或样式）里的链接，同时记下不通的和待核对的。 */
export function pageLinks(page: string, site: SiteIndex): PageLinks {
  const problems: LinkProblem[] = [];
  const anchors: AnchorLink[] = [];
  return {
    problems,
    anchors,
    fileOf(link) {
      const found = resolveLink(link, page, site);
      return 'url' in found ? found.target : undefined;
    },
    resolve(link) {
      const found = resolveLink(link, page, site);
      if ('reason' in found) {
        problems.push({ page, link, ...found });
        return link;
      }
      const id = anchorId(found.fragment ?? '');
      if (id !== '' && found.target?.endsWith('.html')) anchors.push({ page, link, target: found.target, id });
      return found.url;
    },
  };
}

/** `#top` 与 `#:~:text=` 由浏览器自己处理，不指向元素。 */
function anchorId(fragment: string): string {
  const [name = ''] = fragment.split(':~:');
  if (name === 'top') return '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
