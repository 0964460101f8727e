import path from 'node:path';
import MagicString from 'magic-string';
import { bundleModule } from './classic-scripts.ts';
import { pageElements } from './page-elements.ts';
import type { PageLinks } from './page-links.ts';

/**
 * 网址不定的页（`<html data-anywhere>`，如 404）：服务器把它显示在任何一层，相对地址都会错，
 * 所以模块脚本打好写在页内，样式也必须在页内。其余的页原样返回。
 * 页内脚本读到就执行，不像模块等文档读完：要放在 body 的末尾。
 */
export async function inlineScripts(source: string, page: string, links: PageLinks, dir: string): Promise<string> {
  if (!source.includes('data-anywhere')) return source;
  const edit = new MagicString(source);
  const elements = pageElements(source, edit);
  if (!elements.some(({ tag, attrs }) => tag === 'html' && attrs.has('data-anywhere'))) return source;
  for (const { tag, attrs, start, text, replaceAttr, setText } of elements) {
    const src = attrs.get('src');
    const isModule = tag === 'script' && attrs.get('type') === 'module';
    const isSheet = tag === 'link' && /\bstylesheet\b/i.test(attrs.get('rel') ?? '');
    if (isSheet || (tag === 'script' && src !== undefined && !isModule)) {
      links.problems.push({
        page,
        link: src ?? attrs.get('href') ?? '',
        reason: '网址不定的页不能引用文件',
        hint: '写在页内',
      });
    }
    if (!isModule || !start) continue;
    const file = src === undefined ? undefined : links.fileOf(src);
    if (src !== undefined && file === undefined) continue;
    const code = await bundleModule(
      dir,
      file === undefined
        ? { stdin: { contents: text, resolveDir: path.join(dir, '_astro') } }
        : { entryPoints: [path.join(dir, file)] },
    );
    for (const name of ['type', 'src', 'crossorigin', 'integrity']) replaceAttr(name, '');
    if (file === undefined) setText(code.trim());
    else edit.appendLeft(start.to, code.trim());
  }
  return edit.toString();
}
