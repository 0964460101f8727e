import { spawnSync } from 'node:child_process';
import { findOrInstallBrowser } from './lib/find-browser.ts';

let executable: string;
try {
  executable = findOrInstallBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const { status } = spawnSync('playwright', ['test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: executable },
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
