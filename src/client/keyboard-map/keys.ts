/** 一行：哪些键，做什么。 */
export interface KeyRow {
  keys: readonly string[];
  does: string;
}

/** 一处地方的键；selector 在页上找得到，这一处才有。 */
export interface KeyGroup {
  title: string;
  selector: string;
  rows: readonly KeyRow[];
}

/** 全站的按键只在这里列：按 ? 看到的、使用说明里的、docs/keyboard.md 都照它。 */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: '每一页',
    selector: 'body',
    rows: [
      { keys: ['/'], does: '到检索框' },
      { keys: ['?'], does: '打开这张键盘说明' },
      { keys: ['Tab', 'Shift + Tab'], does: '到下一个、上一个链接、按钮或框' },
      { keys: ['Enter'], does: '打开链接，按下按钮' },
      { keys: ['Esc'], does: '收起说明、建议、链接旁的提要' },
    ],
  },
  {
    title: '检索框',
    selector: 'search input[name="q"]',
    rows: [
      { keys: ['↓', '↑'], does: '在建议里走；Alt + ↓ 叫出建议' },
      { keys: ['Enter'], does: '选定这一条建议；没有选就去检索' },
    ],
  },
  {
    title: '检索结果',
    selector: '[data-search-panel]',
    rows: [
      { keys: ['↓', '↑'], does: '下一条、上一条' },
      { keys: ['Home', 'End'], does: '第一条、最后一条' },
      { keys: ['Esc'], does: '回检索框' },
    ],
  },
  {
    title: '链图',
    selector: '[data-map-canvas]',
    rows: [
      { keys: ['←', '→', '↑', '↓'], does: '到旁边的环节' },
      { keys: ['Home', 'End'], does: '第一个、最后一个环节' },
      { keys: ['[', ']'], does: '到上游、到下游' },
      { keys: ['{', '}'], does: '只点亮上游、下游' },
      { keys: ['空格'], does: '固定、放开这个环节' },
      { keys: ['Enter'], does: '打开环节的一页' },
      { keys: ['+', '-', '0'], does: '放大、缩小、还原' },
      { keys: ['Esc'], does: '清除固定和点亮' },
    ],
  },
  {
    title: '图、清单、表格',
    selector: '[data-view]',
    rows: [
      { keys: ['←', '→'], does: '换一种看法' },
      { keys: ['Home', 'End'], does: '第一种、最后一种' },
    ],
  },
  {
    title: '宽的图和表',
    selector: '.scroll',
    rows: [{ keys: ['←', '→'], does: '横着滚，先用 Tab 走到框上' }],
  },
];
