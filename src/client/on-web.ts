/** 从网站上打开的；从磁盘打开的没有网址可给人。 */
export const isOnWeb = () => /^https?:$/.test(location.protocol);
