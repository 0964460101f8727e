import type { Prng } from '../prng.ts';

/** 打字时常见的错：同音、形近。随机换字用这里面的，不用生僻字。 */
const common =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经';

/** 换掉中间的一个字。 */
export function withWrongLetter(name: string, prng: Prng): string {
  const letters = [...name];
  const at = prng.between(1, letters.length - 2);
  const others = [...common].filter((letter) => letter !== letters[at]);
  letters[at] = prng.pick(others);
  return letters.join('');
}

/** 漏打中间的一个字。 */
export function withMissingLetter(name: string, prng: Prng): string {
  const letters = [...name];
  letters.splice(prng.between(1, letters.length - 2), 1);
  return letters.join('');
}
