import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody } from '../../../src/graph/mentions.ts';

const faultsIn = (body: string) => readBody(body).faults.map(({ line, message }) => `${line} ${message}`);

test('无害的标签照用：换行、上下标、折叠、表格、注音、注释', () => {
  const body = [
    '<abbr title="on load = 载入时">OL</abbr>，H<sub>2</sub>O，10<sup>3</sup>，甲<br>乙<br/>丙，<kbd title="回车">Enter</kbd>，<!-- 编者记的 -->。',
    '',
    '<details open><summary>附表</summary>',
    '',
    '<table><tr><th scope="row" colspan=\'2\'>项</th><td>1 &lt; 2</td></tr></table>',
    '',
    '</details>',
  ].join('\n');
  assert.deepEqual(faultsIn(body), []);
});

test('会执行、会取东西、会收输入、会改整页的，写明行号', () => {
  const refused = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)></svg>',
    '<iframe src="https://example.org/"></iframe>',
    '<a href="javascript:alert(1)">甲</a>',
    '<a href="java&#115;cript:alert(1)">甲</a>',
    '<form action="https://example.org/"><input name="q"><button>甲</button></form>',
    '<style>body { display: none }</style>',
    '<b style="position: fixed">甲</b>',
    '<b id="main">甲</b>',
    '<b class="top">甲</b>',
    '<math><mi xlink:href="data:text/html,1">甲</mi></math>',
    '<details open onclick="alert(1)">甲</details>',
    '<b title="甲" ONCLICK=\'alert(1)\'>甲</b>',
    '<object data="data:text/html,1"></object>',
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    '<base href="https://example.org/">',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<video src="https://example.org/x.mp4"></video>',
    '<template><b>甲</b></template>',
    '<noscript><b>甲</b></noscript>',
    '<plaintext>',
    '<textarea>',
    '<title>甲</title>',
    '<custom-part>甲</custom-part>',
    '</main>',
    '<!doctype html>',
    '<?xml version="1.0"?>',
    '<![CDATA[ <b>甲</b> ]]>',
    '<!--> <script>alert(1)</script> -->',
  ];
  for (const html of refused) {
    const [fault = '没有报'] = faultsIn(`首行。\n\n${html}\n`);
    assert.match(fault, /^3 正文(里不能用|的标签里不能有|里的标签写得不规矩)/, html);
  }
});

test('链接只认网页、邮箱、电话和站内；别的协议一概不收', () => {
  const links = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'vbscript:x', 'data:text/html,1', 'file:///etc/passwd'];
  for (const link of links) {
    assert.match(faultsIn(`首行。\n\n[甲](${link})`)[0] ?? '', /^3 正文链接.*不是站内链接的写法/, link);
    assert.match(faultsIn(`首行。\n\n<${link}>`)[0] ?? '', /^3 /, link);
  }
  assert.deepEqual(faultsIn('[甲](https://example.org/?a=<b>)、[乙](mailto:a@example.org)、[丙](tel:0573)'), []);
});

test('没有关上、关错次序的，都报出来：一个没关上的折叠会把后半页吞掉', () => {
  assert.deepEqual(faultsIn('首行。\n\n<details>\n\n后面。'), ['3 <details> 没有关上']);
  assert.deepEqual(faultsIn('甲</b>乙'), ['1 </b> 前面没有与它配对的 <b>']);
  assert.match(faultsIn('<b><i>甲</b></i>')[0] ?? '', /1 <\/b> 前面没有与它配对/);
});

test('代码里写的、够不上标签写法的是文字，不管它', () => {
  assert.deepEqual(faultsIn('<svg/onload=alert(1)>、1<2、a<b'), []);
  assert.deepEqual(faultsIn('`<script>`\n\n```html\n<script>alert(1)</script>\n```\n'), []);
});
