/**
 * What the application's role may do. Facts and the log are appended: no UPDATE, no DELETE there.
 * Run after every migration, as the owner.
 */
export const APPLICATION_GRANTS = `
grant usage on schema credit, pgboss to credit_app;
grant select on all tables in schema credit to credit_app;
grant usage on all sequences in schema credit to credit_app;
grant insert on all tables in schema credit to credit_app;
grant update on credit.subject, credit.receipt_counter, credit.submission, credit.returned_workbook, credit.api_credential, credit.watch_look,
  credit.listed_subject, credit.search_document, credit.session to credit_app;
grant update (name, organ, person_key, represents, closed_at) on credit.account to credit_app;
revoke all on credit.personal_archive from credit_app;
revoke insert on credit.retention_floor from credit_app;
grant execute on function credit.erase_audit, credit.archive_personal to credit_app;
grant update (state, due, seq) on credit.measure_task to credit_app;
grant delete on credit.evidence_bytes, credit.record_gap, credit.record_gap_subject, credit.outbox, credit.measure_due, credit.listed_subject, credit.returned_workbook, credit.api_credential,
  credit.session, credit.sign_in_attempt to credit_app;
grant select, insert, update, delete on all tables in schema pgboss to credit_app;
grant usage on all sequences in schema pgboss to credit_app;
grant execute on all functions in schema pgboss to credit_app;
`;
