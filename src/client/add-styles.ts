/** 用到才装的几段脚本自带样式。构造出来的样式表不算页内样式，内容安全策略不拦，file:// 下也行。 */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
