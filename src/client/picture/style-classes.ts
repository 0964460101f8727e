/** 相同的声明共用一个短类名；图里几百个元素，样子只有几十种。 */
export interface StyleClasses {
  /** 这组声明的类名；没有声明就没有类。 */
  nameOf(declarations: string): string | undefined;
  css(): string;
}

export function styleClasses(): StyleClasses {
  const names = new Map<string, string>();
  return {
    nameOf(declarations) {
      if (declarations === '') return undefined;
      const name = names.get(declarations) ?? `s${names.size.toString(36)}`;
      names.set(declarations, name);
      return name;
    },
    css: () => [...names].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n'),
  };
}
