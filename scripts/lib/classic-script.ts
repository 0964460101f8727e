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
    // 模块本来就是严格模式。写死在这里：不然就看输出目录上头有没有 tsconfig.json，同一个提交会做出两种字节。
    tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
    logLevel: 'error',
    ...options,
    write: false,
  });
  const [output] = outputFiles ?? [];
  if (!output) throw new Error('esbuild 没有给出脚本');
  return output.text;
}
