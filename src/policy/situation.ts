import type { Answers } from './verdict.ts';

/** 读者的处境：做哪个环节、要哪种支持，和几件事的回答；不确定的都不写。 */
export interface Situation extends Answers {
  readonly node?: { readonly id: string; readonly chain: string } | undefined;
  readonly need?: string | undefined;
}
