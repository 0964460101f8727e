import type { Search, Suggestion } from '../search/answer.ts';
import { suggestedBy } from './answer-text.ts';
import type { Choice, ChoiceGroup } from './choice.ts';
import { element, marked } from './element.ts';
import { recentSearches } from './recent-searches.ts';

const RECENT = 3;

export interface SuggestionOptions {
  load(): Promise<Search>;
  readonly root: string;
  readonly most: number;
  /** 选了一个条目，去它那一页。 */
  open(href: string): void;
  /** 选了一次最近的检索。 */
  again(query: string): void;
}

/** 输入框下列什么：名称对得上的条目（选了就去那一页），和最近查过的（选了就再查）。 */
export async function suggestionsFor(
  text: string,
  { load, root, most, open, again }: SuggestionOptions,
): Promise<ChoiceGroup[]> {
  const recent = recentSearches(text, RECENT).map((query) => ({
    content: [element('span', {}, query)],
    choose: () => again(query),
  }));
  // 建议只是方便；引擎装不上时检索本身会说出错，这里不再说一遍。
  const named =
    text.trim() === ''
      ? []
      : await load()
          .then((search) => search.suggest(text, most))
          .catch(() => []);
  return [
    {
      label: '名称',
      choices: named.map((suggestion) => entryChoice(suggestion, () => open(root + encodeURI(suggestion.unit.url)))),
    },
    { label: '最近', choices: recent },
  ];
}

function entryChoice({ unit, title, matchedBy }: Suggestion, choose: () => void): Choice {
  const note = matchedBy ? `${unit.kind} · ${suggestedBy(matchedBy)}` : unit.kind;
  return {
    content: [element('span', {}, ...marked(title)), ' ', element('small', {}, note)],
    choose,
  };
}
