import { cpSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser as Chromium, chromium } from 'playwright';
import { type Browser as Firefox, launch } from 'puppeteer-core';
import { chromiumArgs } from '../find-browser.ts';
import { firefoxVisitors, strictFirefox } from './firefox-visitor.ts';
import type { NewVisitor } from './visitor.ts';

export const openChromium = (executable: string): Promise<Chromium> =>
  chromium.launch({ executablePath: executable, args: chromiumArgs });

/** 真的 Firefox，用一个新的用户目录。 */
export async function openFirefox(
  executable: string,
  profile: string,
): Promise<{ browser: Firefox; newVisitor: NewVisitor }> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: executable,
    userDataDir: profile,
    extraPrefsFirefox: strictFirefox,
  });
  return { browser, newVisitor: firefoxVisitors(browser) };
}

/** 从磁盘打开的两种放法：原来的文件夹，和名字里有空格、括号、井号的。 @returns 说法和网址 */
export function diskPlaces(site: string, parent: string): [label: string, url: string][] {
  const odd = path.join(parent, '离线 包 (1)', 'kb#2');
  cpSync(site, odd, { recursive: true });
  return [
    ['原文件夹', `${pathToFileURL(site).href}/`],
    ['离线 包 (1)/kb#2', `${pathToFileURL(odd).href}/`],
  ];
}
