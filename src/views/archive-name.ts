import type { Site } from '../schema/site.ts';

const dotted = (day: string) => day.replaceAll('-', '.');

/** 离线包的文件名：`name-YYYY.MM.DD.zip`。 */
export const archiveFile = (site: Site) => `${site.archive.name}-${dotted(site.edition)}.zip`;

/** 包里唯一的文件夹。带版次日：新旧两份解压到一处也不会混成一份。 */
export const archiveFolder = (site: Site) => `${site.name}-${dotted(site.edition)}`;
