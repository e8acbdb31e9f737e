-- The table of publications is read from a position on: a row's transaction says whether it may have been passed by.
alter table publication add column xid xid8 not null default pg_current_xact_id();
create index on publication (xid);

-- Instances that listen read at once; those that do not find it when they look.
create function tell_publication() returns trigger language plpgsql as $$
begin
    perform pg_notify('publication', '');
    return null;
end $$;
create trigger publication_told after insert on publication for each statement execute function tell_publication();
