import type { Day } from '@credit/domain';
import type { SubjectFacts } from '../check/subject-facts.js';
import type { Listing } from '../listings/listing.js';
import { taskKey, type MeasureTask } from './measure-task.js';
import { measureTasks, type TaskQuestion } from './measure-tasks.js';
import { afterEnd, type TaskState } from './task-state.js';

export interface ChangeQuestion extends TaskQuestion {
  /** Last day for what is waited for in a state that begins on the day; null: for nothing, or the calendar lacks the year. */
  dueOn(state: TaskState): Day | null;
}

/** A task whose listing was in force when its subject was looked at last. */
export interface OpenTask extends MeasureTask {
  readonly state: TaskState;
  readonly due: Day | null;
}

/** What is to be written after a look at one subject. */
export interface MeasureChanges<T extends OpenTask> {
  readonly notify: readonly (OpenTask & { readonly act: 'notify' | 'inform' })[];
  readonly acts: readonly TaskChange<T>[];
  /** When to look again though nothing comes in; null: the subject has no listing. */
  readonly next: { readonly day: Day | null } | null;
}

export type TaskChange<T extends OpenTask> = { readonly task: T; readonly state: TaskState; readonly due: Day | null } & (
  | { readonly act: 'change'; readonly detail: Pick<MeasureTask, 'listing' | 'measure'> }
  | { readonly act: 'end'; readonly detail: TaskEnd }
);

/** Why a task's measure no longer applies: how its listing ended or was suspended and since when, else that the rules changed. */
export interface TaskEnd {
  readonly why: Extract<Listing['standing'], { readonly why: unknown }>['why'] | 'rules';
  readonly since: Day;
}

/**
 * What departments have to be told about a subject: new tasks, tasks whose listing was corrected, tasks whose measure applies no
 * more (名单移出、修复、撤销同日解除). Asked again with the same facts it gives nothing.
 */
export function measureChanges<T extends OpenTask>(subject: Pick<SubjectFacts, 'kind' | 'records'> & { readonly open: readonly T[] }, asked: ChangeQuestion): MeasureChanges<T> {
  const { tasks, listings, nextDay } = measureTasks(subject, asked);
  const wanted = new Map(tasks.map((task) => [taskKey(task), task]));
  const had = new Set(subject.open.map(taskKey));
  return {
    notify: tasks.filter((task) => !had.has(taskKey(task))).map((task) => toNotify(task, asked)),
    acts: subject.open.flatMap((task): readonly TaskChange<T>[] => {
      const now = wanted.get(taskKey(task));
      if (now === undefined) return [toEnd(task, listings, asked)];
      return isSame(now, task) ? [] : [{ task, act: 'change', state: task.state, due: task.due, detail: { listing: now.listing, measure: now.measure } }];
    }),
    next: listings.length === 0 ? null : { day: nextDay },
  };
}

/** Of measures of the third class others decide freely: they are informed, and nothing is asked. */
function toNotify(task: MeasureTask, { dueOn }: ChangeQuestion): MeasureChanges<OpenTask>['notify'][number] {
  const informs = task.measure.class === 3;
  const state = informs ? 'informed' : 'notified';
  return { ...task, act: informs ? 'inform' : 'notify', state, due: dueOn(state) };
}

function toEnd<T extends OpenTask>(task: T, listings: readonly Listing[], { day, dueOn }: ChangeQuestion): TaskChange<T> {
  const state = afterEnd(task.state);
  const standing = listings.find(({ id }) => id === task.listing.id)?.standing;
  const end: TaskEnd = standing !== undefined && 'why' in standing ? { why: standing.why, since: standing.since } : { why: 'rules', since: day };
  return { task, act: 'end', state, due: dueOn(state), detail: end };
}

function isSame(a: MeasureTask, b: MeasureTask): boolean {
  return told(a) === told(b);
}

/** What a department would want to know of: the document, its days, what the measure asks. */
function told({ listing, measure }: MeasureTask): string {
  const { documentNo, authority, listedOn, from, until, revision } = listing;
  const { name, duty, effect, edition, basis } = measure;
  return JSON.stringify([documentNo, authority, listedOn, from, until, revision, name, duty, effect, edition.from, basis.map(({ instrument, article }) => [instrument, article])]);
}
