/** 一处作者要改的问题。path 指向 frontmatter 里的字段，由读文件的一方换算成行号；正文里的问题直接给 line。 */
export interface Problem {
  file: string;
  path?: readonly PropertyKey[];
  /** 文件中的行号（从 1 起），已知时直接给。 */
  line?: number;
  /** 出错的值，原样。 */
  value?: string;
  message: string;
  /** 找不到的条目编号；那个条目自己有错没读进来时，这一处不必再报。 */
  missing?: string;
  /** 怎么改。 */
  hint?: string;
}
