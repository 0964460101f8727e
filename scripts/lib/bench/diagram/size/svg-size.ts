import { gzipSync } from 'node:zlib';
import type { ChainMap } from '../../../../../src/diagrams/chain-map.ts';
import { chainSvg } from '../../../../../src/diagrams/chain-svg.ts';
import { placeChain } from '../../../../../src/diagrams/place-chain.ts';

export interface Size {
  bytes: number;
  gzip: number;
}

export const sizeOf = (content: string | Uint8Array): Size => ({
  bytes: Buffer.byteLength(content),
  gzip: gzipSync(content, { level: 9 }).length,
});

/** 链图在链页里的大小：网址照链页里的相对写法，造的链也取真链那样长的目录名。 */
export function svgSize(map: ChainMap): Size {
  const nodes = map.nodes.map(({ href, ...node }) => ({
    ...node,
    ...(href === undefined ? {} : { href: href.replace(/^\/?chains\//, '').replace('generated/', 'health/') }),
  }));
  return sizeOf(chainSvg(placeChain({ ...map, nodes }), { title: `${map.title}链图`, desc: '内容与清单、表格相同。' }));
}
