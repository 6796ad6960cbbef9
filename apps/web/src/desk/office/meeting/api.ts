import { ask } from '../../../api/graphql.js';
import { KeptAnswers } from '../../../api/kept-answers.js';
import { question } from '../../../api/question.js';
import type { MeetingQuery, MeetingQueryVariables } from '../../../operations.js';

const MEETING = question<MeetingQuery, MeetingQueryVariables>(
  /* GraphQL */ `query Meeting($month: String) {
    coverage(month: $month) {
      month asOf sectors { silent }
      total { due silent submissions accepted acceptedWithWarning rejected quarantined measures { id name percent } }
      departments { id name silent late rejected measures { id percent numerator denominator } }
    }
    coverageTrend(until: $month, months: 12) { month silent measures { id percent } }
    clauses: obligations(first: 1) { total }
    reported: obligations(filter: {state: "reported"}, first: 1) { total }
    done: obligations(filter: {state: "done"}, first: 1) { total }
    overdue: obligations(filter: {overdue: true}, first: 1) { total }
    creditUse(month: $month, months: 1) { __typename ... on CreditUse { numbers { id name unit value } scenarios { id name checks } } }
  }`,
);

export type Meeting = MeetingQuery;
export type MeetingSum = Meeting['coverage']['departments'][number];

export const keptMeetings = new KeptAnswers<Meeting>();

/** All that the joint meeting looks at of a month. */
export function meetingOf(month: string | null, signal: AbortSignal): Promise<Meeting> {
  return ask(MEETING, { month }, signal);
}
