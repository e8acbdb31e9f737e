-- Who of the municipality last set a provider's name and authorisations; null where they came with the content files or
-- an import. What an officer has decided is not touched when content files change.
alter table provider add column decided_by text;

-- Limits that an officer has decided on instead of those of the content files.
create table decided_limits (
    choice_system text primary key,
    limits jsonb not null,
    decided_by text not null,
    decided_at timestamptz not null default clock_timestamp()
);

-- What was wrong in something that was public, told to the public. version is the publication that it is about,
-- providers those whose pages show it too.
create table correction_note (
    choice_system text not null,
    number int not null,
    version bigint not null,
    day date not null,
    note text not null,
    providers jsonb not null,
    written_by text not null,
    written_at timestamptz not null default clock_timestamp(),
    primary key (choice_system, number),
    foreign key (choice_system, version) references publication (choice_system, version)
);
