import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an organ needs to find its own again: receipts by what they were asked for, which their documents say but cannot be searched by,
 * and tasks of joint measures by the organ whose listing they rest on.
 */
export class OwnChecks1700000000024 implements MigrationInterface {
  readonly name = 'OwnChecks1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.check_receipt add column asked jsonb not null default '{}';
update credit.check_receipt r set asked = jsonb_build_object(
    'purpose', d.asked -> 'purpose', 'project', d.asked -> 'project', 'operator', d.asked #> '{by,operator}', 'credential', d.asked #> '{by,credential}',
    'fileName', d.asked #> '{list,fileName}', 'matched', (select count(*) from jsonb_array_elements(d.rows) e where e ->> 'matchedUscc' is not null))
  from (select number, doc -> 'asked' as asked, doc -> 'rows' as rows
          from credit.check_receipt cross join lateral (select convert_from(document, 'UTF8')::jsonb as doc offset 0) one) d
 where d.number = r.number;
create index check_receipt_by_organ on credit.check_receipt (organ, number);
comment on column credit.check_receipt.asked is '用途、项目、经办人、名单文件名、对上几个：供查找，以文件所写为准';

alter table credit.measure_task add column listed_by text;
update credit.measure_task t set listed_by = (
  select r.source_organ from credit.record_revision r
   where r.subject_id = t.subject_id and r.category = t.listing ->> 'listKind' and r.key_hash = decode(t.listing ->> 'record', 'hex')
   order by r.seq desc limit 1);
create index measure_task_by_listing_organ on credit.measure_task (listed_by, id);
comment on column credit.measure_task.listed_by is '报送名单记录的单位：各部门办理的情况反馈给它';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index credit.measure_task_by_listing_organ, credit.check_receipt_by_organ;
alter table credit.measure_task drop column listed_by;
alter table credit.check_receipt drop column asked`);
  }
}
