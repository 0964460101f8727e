/** 没有满分的检查，为什么、改不改；这里没有写到的，报告里照实说还没有查明。 */
export const auditReasons: Readonly<Record<string, string>> = {
  'render-blocking-insight':
    '样式表在 head 里，到了才画。把首屏的样式拆进网页，每页都要重复一份，内容安全策略也要放行页内样式，不改',
  'network-dependency-tree-insight': '网页 → 样式表、脚本，只有两级；有一级就记 0',
  'first-contentful-paint': '模拟的手机网络下，网页和样式表的传输时间',
  'largest-contentful-paint': '模拟的手机网络下的传输时间；检索页要再取索引，列出结果以后才有最大的一块',
  'speed-index': '模拟的手机网络下，网页和样式表的传输时间',
  'total-blocking-time': '排版和脚本超过 50 毫秒的部分；手机的设置把时间乘以四，机器忙的时候多出来的也乘以四',
  'max-potential-fid': '最长的一个任务的时间，缘由同 TBT',
  interactive: '缘由同 TBT',
  'bootup-time': '脚本的总时间；检索页要解开索引、查、列出结果',
  'mainthread-work-breakdown': '解析、排版和脚本的总时间',
  'forced-reflow-insight': '脚本改了页面又去读尺寸，浏览器只好马上排版；时间见 TBT',
};
