import type { BenchDocument } from './bench-document.ts';
import { benchText } from './bench-text.ts';
import { corpusSlug, corpusTitles } from './corpus-content.ts';
import type { CorpusRow } from './corpus-row.ts';

/** 语料里的文件：判定只看原文，不看由它生成的 Markdown 和网页。 */
export function corpusDocuments(rows: readonly CorpusRow[]): BenchDocument[] {
  const titles = corpusTitles(rows);
  return rows.map(({ number, issuer, date, text }, index) => {
    const title = titles[index] ?? '';
    return {
      url: `policies/${corpusSlug(index)}.html`,
      title,
      names: [title],
      own: benchText([title, number ?? '', issuer ?? '', date ?? '', text].join('\n')),
    };
  });
}
