-- A file may be looked at again with its columns read otherwise: that is an import of its own over the bytes of the first,
-- so that none is rewritten and the bytes are stored once.
alter table intake.import
    add column file_of         uuid references intake.import,
    add column columns_like_at timestamptz;
create index import_file_of on intake.import (file_of) where file_of is not null;

comment on column intake.import.file_of is 'the import that came with the file which this one looks at again; null: its own';
comment on column intake.import.columns_like_at is 'when the file came for which the columns were confirmed that were used here unasked';

-- How a person of a client said that a table with these headers is to be read, for the next one like it.
create table intake.kept_columns (
    client_id uuid        not null,
    headers   text        not null,
    mapping   jsonb       not null,
    file_name text        not null,
    file_at   timestamptz not null,
    kept_by   text        not null,
    primary key (client_id, headers)
);
comment on column intake.kept_columns.headers is 'hash of the kind of file and its headers, in whatever order they stand';

call public.guard('intake.kept_columns');

do $$
begin
    assert (select relforcerowsecurity from pg_class where oid = 'intake.kept_columns'::regclass);
end $$;
