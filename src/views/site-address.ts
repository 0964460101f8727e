import type { Site } from '../schema/site.ts';

/** 站内网址 → 带主机的完整网址；site.yaml 没写放在哪里，就没有。 */
export const fullAddress = ({ address }: Pick<Site, 'address'>, href: string): string | undefined =>
  address === undefined ? undefined : new URL(href.slice(1), address).href;
