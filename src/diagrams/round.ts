/** 坐标留一位小数：时间轴、条图一类，像素以下看不出来。 */
export const toTenth = (value: number): number => Math.round(value * 10) / 10;

/** 坐标留两位小数：链图的线要首尾相接，差一点就看得出来。 */
export const toHundredth = (value: number): number => Math.round(value * 100) / 100;
