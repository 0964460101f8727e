import { type BuildOptions, build } from 'esbuild';

/**
 * 打成一个自足的经典脚本（IIFE）：file:// 下浏览器不许外部模块脚本，只有它到处能用。
 * @throws 打包失败，或没有产出
 */
export async function bundleClassicScript(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    ...options,
    write: false,
  });
  const [output] = outputFiles ?? [];
  if (!output) throw new Error('esbuild 没有给出脚本');
  return output.text;
}
