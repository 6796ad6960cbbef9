import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts, what they may, and their sessions. Roles are given and taken by events; the account's present roles are their fold, kept by
 * the database itself, which refuses what nobody may hold together whatever the application asks for (三员分立, GB/T 22239-2019 8.1.5).
 */
export class AccountsAndSessions1700000000013 implements MigrationInterface {
  readonly name = 'AccountsAndSessions1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.account (
  id bigint generated always as identity primary key,
  issuer text not null,
  issuer_subject text not null,
  name text not null,
  organ text check (organ ~ '^[0-9A-Z]{18}$'),
  roles text[] not null default '{}',
  person_key text,
  represents text[] not null default '{}',
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (issuer, issuer_subject),
  constraint account_roles_known check (roles <@ array['citizen', 'representative', 'clerk', 'reviewer', 'checker', 'office',
    'system-administrator', 'security-administrator', 'audit-administrator']),
  constraint account_administrators_apart check (
    not roles && array['system-administrator', 'security-administrator', 'audit-administrator'] or cardinality(roles) = 1),
  constraint account_own_affairs_apart check (not roles && array['citizen', 'representative'] or cardinality(roles) = 1)
);
comment on column credit.account.person_key is '经核验的公民身份号码：带密钥的散列';
comment on column credit.account.represents is '登录服务核验的所代表单位';

create table credit.account_role_event (
  id bigint generated always as identity primary key,
  account_id bigint not null references credit.account,
  role text not null,
  given boolean not null,
  by_account bigint references credit.account,
  reason text not null,
  at timestamptz not null default now(),
  constraint account_role_not_by_oneself check (by_account is distinct from account_id)
);
create index account_role_event_by_account on credit.account_role_event (account_id, id);
comment on column credit.account_role_event.by_account is '授予、收回的安全管理员；空为第一次登录时按登录服务的说明';

create function credit.account_begins() returns trigger language plpgsql set search_path = '' as $$
begin
  if cardinality(new.roles) > 0 then
    raise exception '角色只能由授予、收回得来' using errcode = 'check_violation', constraint = 'account_roles_by_events';
  end if;
  return new;
end $$;
create trigger account_begins before insert on credit.account for each row execute function credit.account_begins();

create function credit.account_role_changes() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.by_account is null then
    if exists (select from credit.account_role_event e where e.account_id = new.account_id and e.by_account is not null) then
      raise exception '安全管理员决定过的账号，登录服务不再改变其角色' using errcode = 'check_violation', constraint = 'account_role_decided';
    end if;
  elsif not exists (select from credit.account a where a.id = new.by_account and a.closed_at is null and 'security-administrator' = any(a.roles)) then
    raise exception '只有安全管理员授予、收回角色' using errcode = 'check_violation', constraint = 'account_role_by_security';
  end if;
  update credit.account
     set roles = case when new.given then array_append(array_remove(roles, new.role), new.role) else array_remove(roles, new.role) end
   where id = new.account_id;
  return null;
end $$;
create trigger account_role_changes after insert on credit.account_role_event for each row execute function credit.account_role_changes();

create table credit.session (
  id bigint generated always as identity primary key,
  account_id bigint not null references credit.account,
  token_digest bytea not null unique,
  previous_digest bytea,
  previous_until timestamptz,
  begun_at timestamptz not null,
  rotated_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  authenticated_at timestamptz not null,
  second_factor_at timestamptz,
  id_token bytea,
  ended_at timestamptz
);
create index session_by_previous on credit.session (previous_digest) where previous_digest is not null;
create index session_by_account on credit.session (account_id);
create index session_by_end on credit.session (ends_at);
comment on column credit.session.token_digest is '只存散列，会话的值只在浏览器里';

create table credit.sign_in_attempt (
  state_digest bytea primary key,
  browser_digest bytea not null,
  secrets bytea not null,
  next text not null,
  ends_at timestamptz not null
);
create index sign_in_attempt_by_end on credit.sign_in_attempt (ends_at);
comment on table credit.sign_in_attempt is '去了登录服务、还没有回来的登录；回来一次即删';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table credit.sign_in_attempt, credit.session, credit.account_role_event, credit.account;
drop function credit.account_begins, credit.account_role_changes`);
  }
}
