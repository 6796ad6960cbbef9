import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The yearly assessment counts steps of joint measures on the days on which the use of credit information does (`counts_on`), and clauses as
 * they stood, each by its own acts: neither asks an index of last days.
 */
export class StepsCountedOnce1700000000030 implements MigrationInterface {
  readonly name = 'StepsCountedOnce1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index credit.measure_task_act_by_due, credit.obligation_act_by_due');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index obligation_act_by_due on credit.obligation_act (due_on) where due_on is not null;
create index measure_task_act_by_due on credit.measure_task_act (due) where due is not null;
`);
  }
}
