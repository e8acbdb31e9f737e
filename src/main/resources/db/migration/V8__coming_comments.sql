-- What a provider says about a figure of a file that waits. When the file is published it becomes a part of the
-- provider's profile. text is empty where the provider wants nothing beside the figure. A text that is changed is a new
-- row with a higher id.
create table coming_comment (
    id bigint generated always as identity primary key,
    import_id bigint not null references figure_import,
    provider text not null,
    measure text not null,
    programmes text not null,
    period text not null,
    text text not null,
    written_by text not null,
    written_at timestamptz not null default clock_timestamp(),
    unique (import_id, provider, measure, programmes, period)
);
