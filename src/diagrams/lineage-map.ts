/** 前后文件图上的一份文件；日期照来源的精度写。 */
export interface LineageItem {
  id: string;
  level: string;
  title: string;
  /** 日期和关系，写在名称后面。 */
  note: string;
  href: string;
  /** 本页这份。 */
  own?: boolean;
  /** 期限的起止；缺的一端画成断开的。 */
  start?: string;
  end?: string;
  /** 期限是推得的，画成虚框。 */
  inferred?: boolean;
  /** 成文、发布或施行的日子，画成点。 */
  date?: string;
}

/** 一条关系：from 依据（落实、修改……）to，箭头在 to。 */
export interface LineageLink {
  id: string;
  from: string;
  to: string;
  basis: 'stated' | 'inferred';
}

/** 各级从高到低；没有文件的级别不画。 */
export interface LineageMap {
  levels: readonly string[];
  items: readonly LineageItem[];
  links: readonly LineageLink[];
  edition: string;
}
