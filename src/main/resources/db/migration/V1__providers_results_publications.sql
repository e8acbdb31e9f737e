create table provider (
    id bigint generated always as identity primary key,
    choice_system text not null,
    code text not null,
    name text not null,
    unique (choice_system, code)
);

-- A profile is stored whole at every change, so that nothing is lost and a new field needs no migration.
create table profile_version (
    id bigint generated always as identity primary key,
    provider bigint not null references provider,
    version int not null,
    profile jsonb not null,
    author text not null,
    created_at timestamptz not null default now(),
    unique (provider, version)
);

-- valid_from is null where the source does not say since when, valid_to where it goes on. Both days count.
create table authorisation (
    id bigint generated always as identity primary key,
    provider bigint not null references provider,
    programme text not null,
    valid_from date,
    valid_to date,
    check (valid_to >= valid_from)
);
create index on authorisation (provider);

-- One line of an imported table: provider is null for all together, scope is the set of programmes (a+b), n how many
-- stand behind it, figures every number of the line by its column.
create table result (
    id bigint generated always as identity primary key,
    choice_system text not null,
    kind text not null,
    provider text,
    scope text not null,
    period_from date not null,
    period_to date not null,
    area text,
    n int check (n >= 0),
    invited int check (invited >= 0),
    figures jsonb not null,
    source text not null,
    check (period_to >= period_from),
    foreign key (choice_system, provider) references provider (choice_system, code)
);
create index on result (choice_system);

-- Everything that was public, version by version; the newest is what is public now.
create table publication (
    id bigint generated always as identity primary key,
    choice_system text not null,
    version bigint not null,
    published_at timestamptz not null default now(),
    published_by text not null,
    catalogue jsonb not null,
    unique (choice_system, version)
);

-- Which state of the content files was last loaded.
create table content_load (
    choice_system text primary key,
    fingerprint text not null,
    loaded_at timestamptz not null default now()
);
