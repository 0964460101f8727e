import type { EntryOf } from '../schema/kinds.ts';
import { foldName } from './names.ts';
import type { Problem } from './problem.ts';

type Chain = EntryOf<'chains'>;

/** 再多就画不进一张图，也没人读得完。 */
const nodesAllowed = 120;

/** 一条链里互相冲突的：环节太多、名称撞了、同一格里排了同一位、同一条连线写了两次。 */
export const chainConflicts = (chain: Chain): Problem[] => [
  ...tooManyNodes(chain),
  ...repeatedNames(chain),
  ...repeatedOrders(chain),
  ...repeatedEdges(chain),
];

function tooManyNodes({ file, data }: Chain): Problem[] {
  const first = data.nodes[nodesAllowed];
  if (!first) return [];
  return [
    {
      file,
      path: ['nodes', nodesAllowed],
      value: first.id,
      message: `有 ${data.nodes.length} 个环节，从“${first.name}”（${first.id}）起超出 ${nodesAllowed} 个`,
      hint: '拆成两条链，或把几个小环节合成一个，小的写进 aliases',
    },
  ];
}

/** 图上和清单里靠名称认环节；全半角、大小写、空格不算不同。 */
function repeatedNames({ file, data }: Chain): Problem[] {
  const owners = new Map<string, { id: string; name: string }>();
  const problems: Problem[] = [];
  data.nodes.forEach((node, i) => {
    const written: [string, PropertyKey[]][] = [
      [node.name, ['nodes', i, 'name']],
      ...node.aliases.map((alias, k): [string, PropertyKey[]] => [alias, ['nodes', i, 'aliases', k]]),
    ];
    for (const [name, path] of written) {
      const owner = owners.get(foldName(name));
      if (!owner) {
        owners.set(foldName(name), node);
        continue;
      }
      const own = owner === node;
      problems.push({
        file,
        path,
        value: name,
        message: own ? `“${name}”在这个环节里写了两次` : `“${name}”已是环节“${owner.name}”（${owner.id}）的名称或别名`,
        hint: own ? '删去一个（全半角、大小写、空格不算不同）' : '换一个能区分的名称；若是同一环节，合成一个',
      });
    }
  });
  return problems;
}

function repeatedOrders({ file, data }: Chain): Problem[] {
  const taken = new Map<string, { id: string; name: string }>();
  return data.nodes.flatMap((node, i) => {
    if (node.order === undefined) return [];
    const seat = `${node.stage ?? ''}/${node.lane}/${node.order}`;
    const other = taken.get(seat);
    if (!other) {
      taken.set(seat, node);
      return [];
    }
    const message = `同一格里“${other.name}”（${other.id}）已经排在第 ${node.order}`;
    return [{ file, path: ['nodes', i, 'order'], value: String(node.order), message, hint: '换一个数，或删去一个' }];
  });
}

function repeatedEdges({ file, data }: Chain): Problem[] {
  const first = new Map<string, number>();
  return data.edges.flatMap(({ from, to, type }, i) => {
    const key = `${from} ${to} ${type}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, i);
      return [];
    }
    const value = `${from} → ${to}，${type}`;
    const message = `与第 ${earlier + 1} 条连线相同：${value}`;
    return [{ file, path: ['edges', i], value, message, hint: '删去一条；要说的写进 label' }];
  });
}
