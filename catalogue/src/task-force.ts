/** One of the policy's task forces (专责小组, 南政办发[2017]42号 三（一）). */
export interface TaskForce {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Id of the department that leads it; null: the policy names none. */
  readonly lead: string | null;
}
