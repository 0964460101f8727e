import { existsSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { type Kind, kindNames } from './schema/kind-names.ts';
import { kinds } from './schema/kinds.ts';

const contentDir = path.resolve(process.env['CONTENT_DIR'] ?? 'content');

/** 门（进）：每类一个文件夹，用与检查脚本相同的 schema。没有文件夹的类别就是空的。 */
const collection = <K extends Kind>(kind: K) => {
  const base = path.join(contentDir, kind);
  return defineCollection({
    loader: existsSync(base) ? glob({ base, pattern: '*.{md,mdx}' }) : () => [],
    schema: kinds[kind].schema as never,
  });
};

export const collections = Object.fromEntries(kindNames.map((kind) => [kind, collection(kind)]));
