import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { kindDir, presentKinds } from './content-dir.ts';
import { kinds } from './schema/kinds.ts';

/** 门（进）：每类一个文件夹，用与检查脚本相同的 schema。 */
export const collections = Object.fromEntries(
  presentKinds.map((kind) => [
    kind,
    defineCollection({
      loader: glob({ base: kindDir(kind), pattern: '*.{md,mdx}' }),
      // 类别表里各类 schema 类型不同，Astro 的签名只收一种；校验本身不受影响。
      schema: kinds[kind].schema as never,
    }),
  ]),
);
