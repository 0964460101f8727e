import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { checkBudgets, formatWeights, summarise, weighPages } from '../../scripts/lib/page-weight.ts';
import { page, writeSite } from './portable/site.ts';

const heavy = randomBytes(40 * 1024).toString('hex');

test('网页、样式、脚本、图片各算一次请求，网站图标不算，重复引用只算一次', async (t) => {
  const dir = await writeSite(t, {
    'policies/x.html': page(
      '<img src="../a.png"><img src="../a.png"><script defer src="../a.js"></script>',
      '<link rel="icon" href="../i.svg"><link rel="stylesheet" href="../a.css?v=1">',
    ),
    'a.png': 'p',
    'a.js': 's',
    'a.css': 'c',
    'i.svg': '',
  });
  const rows = await weighPages(dir);
  assert.deepEqual(
    rows.map(({ page, class: name, requests, blocking }) => ({ page, name, requests, blocking })),
    [{ page: 'policies/x.html', name: 'entry', requests: 4, blocking: [] }],
  );
  assert.deepEqual(checkBudgets(rows), []);
});

test('属性和脚本里写着的标签是字，不算取文件', async (t) => {
  const dir = await writeSite(t, {
    'terms/x.html': page(
      '<p title="<img src=none.png>">甲</p><script type="application/json">"<img src=none.png>"</script><img src="../a.png">',
    ),
    'a.png': 'p',
  });
  assert.deepEqual(
    (await weighPages(dir)).map(({ requests }) => requests),
    [2],
  );
});

test('超重、请求太多、挡住绘制的脚本各报一句', async (t) => {
  const dir = await writeSite(t, {
    'index.html': page('', '<style>/*'.concat(heavy, heavy, '*/</style>')),
    'policies/index.html': page(heavy),
    'policies/x.html': page(`<p>${heavy}</p>`, '<script src="../a.js"></script>'),
    'a.js': '',
  });
  const problems = checkBudgets(await weighPages(dir));
  assert.equal(problems.length, 3);
  assert.match(problems[0] ?? '', /^index\.html：压缩后 [\d.]+ KB，首页不得超过 60\.0 KB$/);
  assert.match(problems[1] ?? '', /^policies\/x\.html：压缩后 [\d.]+ KB，条目页不得超过 30\.0 KB$/);
  assert.equal(problems[2], 'policies/x.html：脚本 ../a.js 挡住首次绘制，请加 defer');
});

test('按模板汇总最大与中位', async (t) => {
  const dir = await writeSite(t, {
    'index.html': page(''),
    'chains/ic.html': page(''),
    'terms/a.html': page(''),
    'terms/b.html': page(heavy),
  });
  const rows = summarise(await weighPages(dir));
  assert.deepEqual(
    rows.map(({ class: name, pages, heaviest }) => [name, pages, heaviest]),
    [
      ['home', 1, 'index.html'],
      ['entry', 2, 'terms/b.html'],
      ['chain', 1, 'chains/ic.html'],
    ],
  );
  assert.match(
    formatWeights(await weighPages(dir)),
    /^首页 1 页：最大 [\d.]+ KB（index\.html），中位 [\d.]+ KB，至多 1 个文件\n条目页 2 页：/,
  );
});
