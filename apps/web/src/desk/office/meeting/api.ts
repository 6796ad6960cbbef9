import { REFUSED } from '../../../api/answered.js';
import { ask } from '../../../api/graphql.js';
import { KeptAnswers } from '../../../api/kept-answers.js';
import { question } from '../../../api/question.js';
import type { MeetingQuery, MeetingQueryVariables } from '../../../operations.js';

const SUM = 'id name due silent submissions accepted acceptedWithWarning rejected quarantined late lastReceived measures { id name percent numerator denominator }';

const MEETING = question<MeetingQuery, MeetingQueryVariables>(
  /* GraphQL */ `query Meeting($month: String) {
    coverage(month: $month) { month asOf total { ${SUM} } departments { ${SUM} } sectors { ${SUM} } }
    coverageTrend(until: $month, months: 12) { month submissions accepted rejected late silent measures { id name percent } }
    clauses: obligations(first: 1) { total }
    reported: obligations(filter: {state: "reported"}, first: 1) { total }
    done: obligations(filter: {state: "done"}, first: 1) { total }
    overdue: obligations(filter: {overdue: true}, first: 1) { total }
    creditUse(month: $month, months: 1) { __typename ... on CreditUse { through numbers { id name unit value } scenarios { id name checks lines green } } ... on CreditUseRefusal { reason } ${REFUSED} }
  }`,
);

export type Meeting = MeetingQuery;
export type MeetingSum = Meeting['coverage']['total'];

export const keptMeetings = new KeptAnswers<Meeting>();

/** All that the joint meeting looks at of a month. */
export function meetingOf(month: string | null, signal: AbortSignal): Promise<Meeting> {
  return ask(MEETING, { month }, signal);
}
