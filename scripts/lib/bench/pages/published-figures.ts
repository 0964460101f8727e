/** 别人公布的 gov.uk 首页的数；每条有出处，本评测没有自己量。 */
export const govukFigures = [
  {
    figure: '首页平均 246 KB，其中 jQuery 32 KB（移除之前）',
    when: '2022',
    source: '“How GOV.UK Removed jQuery and Measured Its Performance Impact”，转述 GOV.UK 前端组的文章',
    link: 'https://www.besthub.dev/articles/how-gov-uk-removed-jquery-and-measured-its-performance-impact-3ad9d77ddd5a',
  },
  {
    figure: '首页四类都是 100 分',
    when: '2024-06-03',
    source: 'Darrell Roberts，“How to Build a Government Website”',
    link: 'https://www.darrellroberts.com/blog/gov-uk-how-to-build-a-government-website',
  },
  {
    figure: '全站各页、各种设备的载入时间中位 0.455 秒（真实用户）',
    when: '2022 年 4 月至 5 月',
    source: 'Inside GOV.UK，“What we’ve learned from one year of Real User Monitoring data on GOV.UK”',
    link: 'https://insidegovuk.blog.gov.uk/2022/06/13/what-weve-learned-from-one-year-of-real-user-monitoring-data-on-gov-uk',
  },
] as const;
