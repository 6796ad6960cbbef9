/** Steps that a department owes, each with what came next. One whose last day was over when it was written counts on that day: no past month changes. */
export const OWED_STEPS = `credit.measure_task_act a join credit.measure_task t on t.id = a.task_id
  left join lateral (select b.organ, b.written_on from credit.measure_task_act b where b.task_id = a.task_id and b.seq > a.seq order by b.seq limit 1) n on true`;
/** The department went on by the last day; by the day on which it was written down, so that nobody answers into a past month. */
export const IN_TIME = '(n.organ is not null and n.written_on <= a.due)';
/** The listing ended or was corrected before the last day: the step was taken off the department, or stands in the next act. */
export const TAKEN_BACK = '(n.written_on is not null and n.organ is null and n.written_on <= a.counts_on)';
