import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { outDir } from './lib/content-dir.ts';

/** 预览用的静态服务器：只认文件，不改写，不猜扩展名——与最朴素的托管一样。 */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? '127.0.0.1';

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  let file = '';
  try {
    file = path.join(outDir, decodeURIComponent(pathname));
  } catch {
    response.writeHead(400).end();
    return;
  }
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
  const found = file.startsWith(outDir + path.sep) && existsSync(file);
  const target = found ? file : path.join(outDir, '404.html');
  response.writeHead(found ? 200 : 404, { 'content-type': types[path.extname(target)] ?? 'application/octet-stream' });
  if (request.method === 'HEAD') response.end();
  else createReadStream(target).pipe(response);
});

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`端口 ${port} 已被占用；换一个：PORT=8080 npm start`);
  process.exit(1);
});
server.listen(port, host, () => {
  console.log(`网站在 http://${host}:${port}/　按 Ctrl+C 停止`);
});
