import type { Doc } from './engine.ts';
import type { Normaliser } from './normalise.ts';
import { occurs, occursAsWord } from './occurrences.ts';
import type { EntryName } from './query-data.ts';
import type { MatchedBy, Variant } from './variants.ts';

/** 相符的程度，大的排在前面；0 是索引误报，丢掉。 */
export const BAND = { exact: 5, titleStart: 4, titleHas: 3, textHas: 2, allWords: 1, none: 0 } as const;
export type Band = (typeof BAND)[keyof typeof BAND];

export interface Verdict {
  readonly band: Band;
  readonly variant: Variant;
  readonly matchedBy?: MatchedBy;
}

interface FoldedDoc {
  readonly title: string;
  readonly aliases: readonly { readonly written: string; readonly folded: string }[];
  readonly text: string;
}

export interface Verifier {
  /** 把一页与查询的各种读法逐字核对，取最相符的一种；都不符为 undefined。 */
  judge(doc: Doc, variants: readonly Variant[]): Verdict | undefined;
}

/** 索引只保证“不漏”，逐字核对保证“不滥”。归一后的全文留着，边打边搜时不必重算。 */
export function createVerifier(names: readonly EntryName[], normaliser: Normaliser): Verifier {
  const aliasesOf = new Map(names.map(({ url, aliases = [] }) => [url, aliases]));
  const folded = new Map<string, FoldedDoc>();

  const foldDoc = (doc: Doc): FoldedDoc => {
    const known = folded.get(doc.url);
    if (known) return known;
    const aliases = (aliasesOf.get(doc.url) ?? []).map((written) => ({ written, folded: normaliser.fold(written) }));
    const fresh = { title: normaliser.fold(doc.title), aliases, text: normaliser.fold(doc.text) };
    folded.set(doc.url, fresh);
    return fresh;
  };

  return {
    judge(doc, variants) {
      const target = foldDoc(doc);
      let best: Verdict | undefined;
      for (const variant of variants) {
        const verdict = compare(doc, target, variant);
        if (verdict.band > (best?.band ?? BAND.none)) best = verdict;
      }
      return best;
    },
  };
}

function compare(doc: Doc, { title, aliases, text }: FoldedDoc, variant: Variant): Verdict {
  const query = variant.folded;
  const verdict = (band: Band, alias?: string): Verdict => {
    const matchedBy = variant.by ?? (alias && ({ kind: 'alias', from: alias, to: doc.title } as const));
    return { band, variant, ...(matchedBy && { matchedBy }) };
  };
  if (title === query) return verdict(BAND.exact);
  const same = aliases.find((alias) => alias.folded === query);
  if (same) return verdict(BAND.exact, same.written);
  if (title.startsWith(query)) return verdict(BAND.titleStart);
  if (occurs(title, query)) return verdict(BAND.titleHas);
  const near = aliases.find((alias) => occurs(alias.folded, query));
  if (near) return verdict(BAND.titleHas, near.written);
  if (occurs(text, query)) return verdict(BAND.textHas);
  const places = [title, text, ...aliases.map((alias) => alias.folded)];
  const all = variant.words.every((word) => places.some((place) => occursAsWord(place, word)));
  return verdict(all ? BAND.allWords : BAND.none);
}
