/**
 * 一个条目的提要：类别、题名、一句话；政策另有状态：会随日子变的是算它要的一小段（status-code.ts），不变的是字。
 * 网页里按编号放一块，脚本读。
 */
export type PreviewRow = readonly [kind: string, title: string, line: string, status?: string];
export type PreviewRows = Readonly<Record<string, PreviewRow>>;
