import { library } from '../../library.ts';
import { policyCalendar } from '../../views/policy-calendar.ts';

/** 有将来日子的政策各有一个日历文件，没有脚本也能加进日历。 */
export async function getStaticPaths() {
  const { graph, site } = await library();
  return graph.byKind.policies.flatMap((policy) => {
    const calendar = policyCalendar(policy, site);
    return calendar === undefined ? [] : [{ params: { slug: policy.slug }, props: { calendar } }];
  });
}

export const GET = ({ props }: { props: { calendar: string } }) => new Response(props.calendar);
