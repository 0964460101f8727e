/** 普通脚本在 http 和 file:// 下都能这样装；fetch 和模块在 file:// 下都不行。 */
export function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`读不到 ${src}`));
    };
    document.head.append(script);
  });
}
