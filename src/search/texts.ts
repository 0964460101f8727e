import { type IndexFiles, textFile } from './index-files.ts';
import type { Passage } from './postings.ts';

/** 正文原文，未归一；一次读入相邻的几段。 */
export interface Texts {
  read(passage: Passage): Promise<string>;
}

export function createTexts(files: IndexFiles, passagesPerFile: number): Texts {
  return {
    async read(passage) {
      const texts = (await files.read(textFile(Math.floor(passage / passagesPerFile)))) as readonly string[];
      return texts[passage % passagesPerFile] ?? '';
    },
  };
}
