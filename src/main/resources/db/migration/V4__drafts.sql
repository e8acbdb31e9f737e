-- What a provider writes before the municipality has read it: at most one that is open for each provider. base is the
-- version of the profile that it began from, revision counts its saves.
create table draft (
    id bigint generated always as identity primary key,
    choice_system text not null,
    provider text not null,
    base int not null,
    revision int not null,
    state text not null check (state in ('EDITING', 'HANDED_IN', 'RETURNED', 'APPROVED', 'DISCARDED')),
    reason text,
    handed_in_by text,
    handed_in_at timestamptz,
    decided_by text,
    decided_at timestamptz,
    foreign key (choice_system, provider) references provider (choice_system, code),
    check ((state in ('HANDED_IN', 'APPROVED')) <= (handed_in_at is not null))
);
create unique index draft_open on draft (choice_system, provider) where state in ('EDITING', 'HANDED_IN', 'RETURNED');

-- The whole profile after every save, so that what two people wrote at once can be told apart and nothing is lost.
-- Revision 0 is what the draft began from.
create table draft_revision (
    id bigint generated always as identity primary key,
    draft bigint not null references draft,
    revision int not null,
    profile jsonb not null,
    saved_by text not null,
    saved_at timestamptz not null,
    unique (draft, revision)
);

-- On which days a provider said that all it says is true.
create table confirmation (
    choice_system text not null,
    provider text not null,
    day date not null,
    said_by text not null,
    primary key (choice_system, provider, day),
    foreign key (choice_system, provider) references provider (choice_system, code)
);

-- Letters that asked whether it is still true. Only the SHA-256 of the link's secret is kept; used_at is set once.
create table reminder (
    hash text primary key,
    choice_system text not null,
    provider text not null,
    email text not null,
    created_at timestamptz not null default clock_timestamp(),
    used_at timestamptz,
    foreign key (choice_system, provider) references provider (choice_system, code)
);
create index on reminder (choice_system, provider);
