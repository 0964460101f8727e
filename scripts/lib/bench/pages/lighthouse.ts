import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumArgs, findOrInstallBrowser } from '../../find-browser.ts';
import type { LighthouseReport } from './lighthouse-report.ts';
import { categoryNames, medianRun, type PageRun, type Preset } from './page-run.ts';
import { runOf } from './run-of-report.ts';
import { installed, type Tool } from './tool-cache.ts';

export const lighthouseTool: Tool = { name: 'lighthouse', packages: { lighthouse: '13.5.0' } };

interface Config {
  readonly settings: object;
}

/** 只写出这里用到的几样。 */
interface LighthouseModule {
  readonly default: (url: string, flags: object, config: object) => Promise<LighthouseReport | undefined>;
  readonly defaultConfig: Config & { readonly artifacts: readonly { readonly id: string }[] };
  readonly desktopConfig: Config;
}
interface GathererModule {
  readonly default: new () => object;
}
interface LauncherModule {
  launch(options: object): Promise<{ readonly port: number; kill(): void }>;
}

export type Measure = (url: string, preset: Preset) => Promise<PageRun>;

/** Lighthouse 在网页自己的安全策略之下取 robots.txt，本站不许网页发起任何连接，它就取不到；改由 Node 取同一个地址。 */
function robotsFromNode({ default: RobotsTxt }: GathererModule) {
  class RobotsFromNode extends RobotsTxt {
    async getArtifact({ baseArtifacts }: { baseArtifacts: { URL: { finalDisplayedUrl: string } } }) {
      const response = await fetch(new URL('/robots.txt', baseArtifacts.URL.finalDisplayedUrl));
      return { status: response.status, content: response.ok ? await response.text() : null };
    }
  }
  return { id: 'RobotsTxt', gatherer: { implementation: RobotsFromNode } };
}

/** 装好 Lighthouse；每量一次开一个新的浏览器，没有缓存。 */
export async function openLighthouse(say: (text: string) => void): Promise<Measure> {
  const folder = installed(lighthouseTool, say);
  const load = (file: string) => import(pathToFileURL(path.join(folder, 'node_modules', file)).href);
  const lighthouse: LighthouseModule = await load('lighthouse/core/index.js');
  const launcher: LauncherModule = await load('chrome-launcher/dist/index.js');
  const chromePath = findOrInstallBrowser();
  const robots = robotsFromNode(await load('lighthouse/core/gather/gatherers/seo/robots-txt.js'));
  const { defaultConfig, desktopConfig } = lighthouse;
  const artifacts = defaultConfig.artifacts.map((artifact) => (artifact.id === robots.id ? robots : artifact));
  const mobile = { ...defaultConfig, artifacts };
  const configs: Record<Preset, object> = {
    mobile,
    desktop: { ...mobile, settings: { ...defaultConfig.settings, ...desktopConfig.settings } },
  };
  return async (url, preset) => {
    const chrome = await launcher.launch({
      chromePath,
      chromeFlags: ['--headless=new', ...chromiumArgs],
      logLevel: 'silent',
    });
    try {
      const flags = {
        port: chrome.port,
        logLevel: 'silent',
        locale: 'zh',
        onlyCategories: categoryNames,
        disableFullPageScreenshot: true,
      };
      return runOf(await lighthouse.default(url, flags, configs[preset]), url);
    } finally {
      chrome.kill();
    }
  };
}

/** 同一页量几次，取中位。 */
export async function measured(measure: Measure, url: string, preset: Preset, runs: number): Promise<PageRun> {
  const done: PageRun[] = [];
  for (let i = 0; i < runs; i++) done.push(await measure(url, preset));
  return medianRun(done);
}
