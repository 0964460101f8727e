/** 从本页到站点根的相对路径；构建时写在 `<html data-root>` 上，同一份文件放在哪里都能用。 */
export const siteRoot = () => document.documentElement.dataset['root'] ?? './';
