const RUNS = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
const HAN_RUN = /^\p{Script=Han}/u;

/** 连续的汉字为一段，连续的西文为一段。 */
export function runs(folded: string): string[] {
  return folded.match(RUNS) ?? [];
}

export function isHan(run: string): boolean {
  return HAN_RUN.test(run);
}
