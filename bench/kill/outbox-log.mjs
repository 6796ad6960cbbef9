import { withPool } from '../platform/scratch-database.mjs';

/**
 * Notes beside the outbox, in the same transaction, every line that was ever committed to it: whoever drains the outbox takes
 * nothing from what is compared.
 */
export async function watchOutbox(superuserUrl) {
  await withPool(superuserUrl, (pool) => pool.query(LOG));
}

const LOG = `
create schema bench;
create table bench.outbox_written (subject_id bigint not null);
create function bench.note_outbox() returns trigger language plpgsql security definer as $$
begin insert into bench.outbox_written select subject_id from added; return null; end $$;
create trigger note_outbox after insert on credit.outbox referencing new table as added for each statement execute function bench.note_outbox();
grant usage on schema bench to credit_owner;
grant select on bench.outbox_written to credit_owner;`;
