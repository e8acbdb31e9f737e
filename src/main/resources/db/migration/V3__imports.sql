-- A file of figures or providers that an officer has handed in, with what was found in it. state: staged waits for a
-- decision. version is the publication that it became, null where it changed nothing.
create table figure_import (
    id bigint generated always as identity primary key,
    choice_system text not null,
    kind text not null,
    file_name text not null,
    sha256 text not null,
    content bytea not null,
    report jsonb not null,
    state text not null check (state in ('staged', 'published', 'discarded')),
    staged_by text not null,
    staged_at timestamptz not null default now(),
    decided_by text,
    decided_at timestamptz,
    version bigint,
    check ((state = 'staged') = (decided_by is null))
);
create index on figure_import (choice_system);

-- Null where the line, or the provider's name and authorisations, came with the content files. What an import brought
-- is not touched when content files change.
alter table result add column import_id bigint references figure_import;
alter table provider add column import_id bigint references figure_import;

-- Why it was published, and the lines of figures it was made of, so that the tables can follow when it is shown again.
alter table publication add column reason text;
alter table publication add column lines jsonb;
