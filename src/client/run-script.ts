/** 每个文件装过几次：再装就是上一次没有成，换个问号，免得浏览器又拿出留着的坏文件。 */
const tries = new Map<string, number>();

/**
 * 普通脚本在 http 和 file:// 下都能这样装；fetch 和模块在 file:// 下都不行。
 * @throws 读不到；消息里写明文件。读到了而内容不对的，由调用者看它该留下的东西在不在。
 */
export function runScript(src: string): Promise<void> {
  const again = tries.get(src) ?? 0;
  tries.set(src, again + 1);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = again === 0 ? src : `${src}?again=${again}`;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`读不到 ${fileOf(src)}`));
    };
    document.head.append(script);
  });
}

/** 给人看的文件名：从站点的根说起。 */
export const fileOf = (src: string) => src.replace(/^(\.\.?\/)+/, '');
