-- Who may sign in. An e-mail address is kept in lower case, so that it is the same however it is typed.
create table account (
    id bigint generated always as identity primary key,
    email text not null unique check (email = lower(email) and email like '%_@_%'),
    name text not null,
    created_at timestamptz not null default clock_timestamp(),
    closed_at timestamptz
);

-- What an account may do. An editor is so of one provider a row; the other roles are of the whole portal.
create table role_grant (
    id bigint generated always as identity primary key,
    account bigint not null references account,
    role text not null check (role in ('EDITOR', 'OFFICER', 'ADMINISTRATOR')),
    choice_system text,
    provider text,
    granted_at timestamptz not null default clock_timestamp(),
    check ((role = 'EDITOR') = (choice_system is not null) and (choice_system is null) = (provider is null)),
    unique nulls not distinct (account, role, choice_system, provider),
    foreign key (choice_system, provider) references provider (choice_system, code)
);

-- Links sent by mail. Only the SHA-256 of a link's secret is kept; used_at is set once.
create table sign_in_link (
    hash text primary key,
    account bigint not null references account,
    onward text,
    created_at timestamptz not null default clock_timestamp(),
    used_at timestamptz
);
create index on sign_in_link (created_at);

-- Only the SHA-256 of a session's secret is kept. Times are the database's own, so that every instance agrees.
create table account_session (
    id bigint generated always as identity primary key,
    hash text not null unique,
    account bigint not null references account,
    way text not null,
    created_at timestamptz not null default clock_timestamp(),
    last_seen timestamptz not null default clock_timestamp(),
    ends_at timestamptz not null default clock_timestamp() + interval '8 hours',
    ended_at timestamptz
);
create index on account_session (account);

-- Everything that was done. Rows are only ever added, one after the other, each sealed with its own content and the
-- seal of the row before it.
create table audit_log (
    id bigint primary key,
    at timestamptz not null,
    who text not null,
    what text not null,
    subject text not null,
    before jsonb,
    after jsonb,
    previous text not null unique,
    hash text not null unique
);

create function audit_seal(entry audit_log) returns text language sql immutable as $$
    select encode(sha256(convert_to(jsonb_build_array(
        entry.id, extract(epoch from entry.at)::text, entry.who, entry.what, entry.subject, entry.before, entry.after,
        entry.previous)::text, 'UTF8')), 'hex')
$$;

create function audit_append() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('audit_log', 0));
    select last.id + 1, last.hash into new.id, new.previous from audit_log last order by last.id desc limit 1;
    new.id := coalesce(new.id, 1);
    new.previous := coalesce(new.previous, '');
    new.at := clock_timestamp();
    new.hash := audit_seal(new);
    return new;
end
$$;

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit_log is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_append before insert on audit_log for each row execute function audit_append();
create trigger audit_refuse before update or delete or truncate on audit_log
    for each statement execute function audit_refuse();
alter table audit_log enable always trigger audit_append;
alter table audit_log enable always trigger audit_refuse;
