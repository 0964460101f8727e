/** 各引擎共用的间距（像素），取本站的：上下两框隔 12，平行的线隔 8，两层之间隔 36。 */
export const spacing = { node: 12, edge: 8, layer: 36 };
