import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { polyphonic } from 'pinyin-pro';
import { readContent } from '../../../scripts/lib/read-content.ts';
import { contentDir } from '../../../src/content-dir.ts';
import { buildGraph } from '../../../src/graph/graph.ts';
import { comparePinyin, firstLetter, pinyinKey, syllablesOf } from '../../../src/views/pinyin.ts';
import { corrections } from '../../../src/views/pinyin-corrections.ts';

/** 逐条核对过的读音：名称或词，音节连写。 */
const readings: [name: string, syllables: string][] = [
  ['长三角', 'chang san jiao'],
  ['清华长三院', 'qing hua chang san yuan'],
  ['长芯博创', 'chang xin bo chuang'],
  ['稳增长行动方案', 'wen zeng zhang xing dong fang an'],
  ['市长期护理保险', 'shi chang qi hu li bao xian'],
  ['省长江经济带', 'sheng chang jiang jing ji dai'],
  ['中长期规划', 'zhong chang qi gui hua'],
  ['河长制条例', 'he zhang zhi tiao li'],
  ['局长信箱', 'ju zhang xin xiang'],
  ['馆长', 'guan zhang'],
  ['三年行动计划', 'san nian xing dong ji hua'],
  ['管理办法（试行）', 'guan li ban fa  shi xing '],
  ['暂行规定', 'zan xing gui ding'],
  ['工商行政管理', 'gong shang xing zheng guan li'],
  ['执行情况', 'zhi xing qing kuang'],
  ['中国人民银行', 'zhong guo ren min yin hang'],
  ['银行政策', 'yin hang zheng ce'],
  ['央行', 'yang hang'],
  ['行业协会', 'hang ye xie hui'],
  ['促进行业发展', 'cu jin hang ye fa zhan'],
  ['执行业务规则', 'zhi xing ye wu gui ze'],
  ['供应链长期协议', 'gong ying lian chang qi xie yi'],
  ['产业链链长制', 'chan ye lian lian zhang zhi'],
  ['学生长期', 'xue sheng chang qi'],
  ['企业成长期', 'qi ye cheng zhang qi'],
  ['严重失信', 'yan zhong shi xin'],
  ['目的确定', 'mu di que ding'],
  ['清单行动', 'qing dan xing dong'],
  ['人参保健', 'ren shen bao jian'],
  ['经济运行情况', 'jing ji yun xing qing kuang'],
  ['重庆市', 'chong qing shi'],
  ['全国重点实验室', 'quan guo zhong dian shi yan shi'],
  ['重大技术装备', 'zhong da ji shu zhuang bei'],
  ['债务重组', 'zhai wu chong zu'],
  ['起重机', 'qi zhong ji'],
  ['结构调整', 'jie gou tiao zheng'],
  ['暂时调整实施', 'zan shi tiao zheng shi shi'],
  ['南水北调', 'nan shui bei diao'],
  ['地质调查', 'di zhi diao cha'],
  ['空调压缩机', 'kong tiao ya suo ji'],
  ['斯达半导', 'si da ban dao'],
  ['会计师事务所', 'kuai ji shi shi wu suo'],
  ['社会计划', 'she hui ji hua'],
  ['厦门', 'xia men'],
  ['种植业', 'zhong zhi ye'],
  ['品种权', 'pin zhong quan'],
  ['参与', 'can yu'],
  ['人参', 'ren shen'],
  ['个人参保', 'ge ren can bao'],
  ['MEMS 传感器', '     chuan gan qi'],
  ['传记', 'zhuan ji'],
  ['单项冠军', 'dan xiang guan jun'],
  ['成都市', 'cheng du shi'],
  ['功率器件', 'gong lv qi jian'],
  ['率先', 'shuai xian'],
  ['效率先进', 'xiao lv xian jin'],
  ['西藏自治区', 'xi zang zi zhi qu'],
  ['馆藏文物', 'guan cang wen wu'],
  ['援藏工作', 'yuan zang gong zuo'],
  ['体系建设', 'ti xi jian she'],
  ['音乐厅', 'yin yue ting'],
  ['娱乐场所', 'yu le chang suo'],
  ['乐清', 'yue qing'],
  ['省校合作', 'sheng xiao he zuo'],
  ['校准', 'jiao zhun'],
  ['模具', 'mu ju'],
  ['掩模版', 'yan mo ban'],
  ['大规模应用', 'da gui mo ying yong'],
  ['心脑血管', 'xin nao xue guan'],
  ['研发费用加计扣除', 'yan fa fei yong jia ji kou chu'],
  ['所得税', 'suo de shui'],
  ['退耕还林', 'tui geng huan lin'],
  ['偿还贷款', 'chang huan dai kuan'],
  ['罚没物品', 'fa mo wu pin'],
  ['湖泊保护', 'hu po bao hu'],
  ['剥离', 'bo li'],
  ['薄膜', 'bo mo'],
  ['冷轧', 'leng zha'],
  ['房屋的确权', 'fang wu de que quan'],
  ['给予奖励', 'ji yu jiang li'],
  ['着力', 'zhuo li'],
  ['畜牧业', 'xu mu ye'],
  ['畜禽', 'chu qin'],
  ['六安', 'lu an'],
  ['东莞', 'dong guan'],
  ['女职工', 'nv zhi gong'],
  ['绿色制造', 'lv se zhi zao'],
  ['战略', 'zhan lve'],
];

test('多音字按词读', () => {
  assert.ok(readings.length >= 60);
  for (const [name, expected] of readings) assert.equal(syllablesOf(name).join(' '), expected, name);
});

test('更正表：每个词一字一音，读音都在这个字的读音里', () => {
  for (const [word, reading] of Object.entries(corrections)) {
    const syllables = reading.split(' ');
    assert.equal(syllables.length, [...word].length, word);
    assert.deepEqual(syllablesOf(word), syllables, word);
  }
});

test('逐个码点一个音节：标点、字母、生僻字不挪位', () => {
  assert.deepEqual(syllablesOf('“5G+银行”'), ['', '', '', '', 'yin', 'hang', '']);
  assert.deepEqual(syllablesOf('𠮷银行').slice(1), ['yin', 'hang']);
});

test('次序：逐音节比，不是字母连读；数字按数目，字母与汉字混排', () => {
  const order = (names: string[]) => [...names].sort(comparePinyin);
  assert.deepEqual(order(['先进制造', '西安', '西部']), ['西安', '西部', '先进制造']);
  assert.deepEqual(order(['芳香', '方案', '仿真', '发展']), ['发展', '方案', '芳香', '仿真']);
  assert.deepEqual(order(['第10批', '第2批', '第1批']), ['第1批', '第2批', '第10批']);
  assert.deepEqual(order(['集成电路', 'IDM', '安家', 'AI 芯片', '5G', '12英寸']), [
    '5G',
    '12英寸',
    'AI 芯片',
    '安家',
    'IDM',
    '集成电路',
  ]);
  assert.deepEqual(order(['《中国制造》', '中心', '“中国”行动']), ['“中国”行动', '《中国制造》', '中心']);
  assert.deepEqual(order(['旅游', '鲁班', '路桥']), ['鲁班', '路桥', '旅游']);
});

test('同音的次序唯一：不看原来的先后', () => {
  const same = ['公示', '公式', '工事', '攻势'];
  assert.deepEqual([...same].sort(comparePinyin), [...same].reverse().sort(comparePinyin));
  assert.notEqual(pinyinKey('公示'), pinyinKey('公式'));
});

test('首字母：跳过书名号和引号；数字、读不出的各归一处', () => {
  const letters = ['《国务院》', '“专精特新”', '（重庆）', 'idm', '３D打印', '', '……', 'α', '𪚥', 'Ⅱ类'].map(
    firstLetter,
  );
  assert.deepEqual(letters.slice(0, 8), ['G', 'Z', 'C', 'I', '0-9', '#', '#', '#']);
  assert.equal(letters[9], 'I');
  for (const letter of letters) assert.match(letter, /^([A-Z]|0-9|#)$/);
});

const reviewedFile = path.join(import.meta.dirname, 'pinyin-reviewed.tsv');

function readReviewed(): Map<string, string[]> {
  const lines = readFileSync(reviewedFile, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line): [string, string[]][] => {
      if (line === '' || line.startsWith('#')) return [];
      const [char = '', syllable = '', words = ''] = line.split('\t');
      return [[`${char} ${syllable}`, words.split(' ')]];
    }),
  );
}

/** 这个字的第 i 处落在某个看过的词里。 */
const isInside = (chars: readonly string[], i: number, word: string) =>
  [...word].some((char, offset) => {
    if (char !== chars[i] || i < offset) return false;
    return chars.slice(i - offset, i - offset + [...word].length).join('') === word;
  });

function unreviewed(name: string, reviewed: ReadonlyMap<string, string[]>): string[] {
  const chars = [...name];
  return syllablesOf(name).flatMap((syllable, i) => {
    const char = chars[i] ?? '';
    if (syllable === '') return [];
    const [all = []] = polyphonic(char, { type: 'array', toneType: 'none', v: true });
    if (new Set(all).size < 2) return [];
    const words = reviewed.get(`${char} ${syllable}`) ?? [];
    if (words.some((word) => word === '*' || isInside(chars, i, word))) return [];
    return [`“${name}”里的“${char}”读作 ${syllable}，没有人看过`];
  });
}

test('全库的名称：每个多音字的读音都有人看过', async () => {
  const { entries } = await readContent(contentDir);
  const { graph } = buildGraph(entries);
  const names = new Set([
    ...entries.flatMap(({ data }) => [data.title, ...data.aliases]),
    ...[...graph.nodes.values()].flatMap(({ node }) => [node.name, ...node.aliases]),
  ]);
  assert.ok(names.size > 500);
  const reviewed = readReviewed();
  const found = [...names].flatMap((name) => unreviewed(name, reviewed));
  const remedy =
    '\n改法：读音对，在 tests/unit/views/pinyin-reviewed.tsv 那个字的一行里加上含它的词；读错了，在 src/views/pinyin-corrections.ts 加上这个词和读音';
  assert.deepEqual(found, [], found.join('\n') + remedy);
});

test('没看过的读法会被报出来', () => {
  const reviewed = readReviewed();
  assert.deepEqual(unreviewed('重庆的银行', reviewed), []);
  assert.deepEqual(unreviewed('参差', reviewed).length, 2);
});
