import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Kind, kindNames } from './schema/kind-names.ts';

/** 内容目录：CONTENT_DIR 可指向别处，换一个地区或跑基准时用同一套代码。 */
export const contentDir = path.resolve(process.env['CONTENT_DIR'] || 'content');

export const kindDir = (kind: Kind) => path.join(contentDir, kind);

/** 内容目录里有文件夹的类别；没有文件夹的类别就是空的。 */
export const presentKinds = kindNames.filter((kind) => existsSync(kindDir(kind)));
