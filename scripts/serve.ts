import { outDir } from './lib/out-dir.ts';
import { staticServer } from './lib/static-server.ts';

const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? '127.0.0.1';

const server = staticServer({ root: outDir });
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`端口 ${port} 已被占用；换一个：PORT=8080 npm start`);
  process.exit(1);
});
server.listen(port, host, () => {
  console.log(`网站在 http://${host}:${port}/　按 Ctrl+C 停止`);
});
