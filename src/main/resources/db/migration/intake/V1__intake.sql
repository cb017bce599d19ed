-- A file that a client sent, how it was understood and what became of it.
create table intake.import (
    import_id        uuid          primary key,
    client_id        uuid          not null,
    file_name        text          not null,
    file_bytes       bigint        not null,
    file_sha256      text          not null,
    mapping          jsonb         not null default '{}',
    mode             text          not null check (mode in ('DRY_RUN', 'COMMIT')),
    status           text          not null check (status in ('RECEIVED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    actor_kind       text          not null,
    actor_id         uuid,
    actor_name       text          not null,
    received_at      timestamptz   not null,
    merged_at        timestamptz,
    finished_at      timestamptz,
    layout           jsonb,
    rows_read        integer       not null default 0,
    rows_accepted    integer       not null default 0,
    rows_warned      integer       not null default 0,
    rows_rejected    integer       not null default 0,
    rows_duplicate   integer       not null default 0,
    amount_invoiced  numeric(14,2) not null default 0,
    amount_paid      numeric(14,2) not null default 0,
    cases_opened     integer       not null default 0,
    cases_joined     integer       not null default 0,
    codes            jsonb         not null default '[]',
    check (rows_read = rows_accepted + rows_rejected + rows_duplicate)
);
create index import_client on intake.import (client_id, import_id);

comment on column intake.import.merged_at is 'when its claims stood in the books; it is done once their cases are routed';
comment on column intake.import.codes is 'how many rows each code was found in';

-- The bytes as they came, in pieces, so that a file of any size is stored and read in little memory.
create table intake.file_piece (
    import_id uuid    not null references intake.import on delete cascade,
    client_id uuid    not null,
    number    integer not null,
    bytes     bytea   not null,
    primary key (import_id, number)
);

-- What was found, in the order of the rows; warnings only up to a limit, refusals all.
create table intake.finding (
    import_id   uuid    not null references intake.import on delete cascade,
    client_id   uuid    not null,
    row_no      integer,
    number      integer not null,
    column_name text,
    code        text    not null,
    level       text    not null check (level in ('REFUSE', 'WARN')),
    arguments   text[]  not null,
    value       text,
    primary key (import_id, number)
);
create index finding_refused on intake.finding (import_id, row_no, number) where level = 'REFUSE';

create unlogged table intake.staged_finding (
    batch_id    uuid    not null,
    row_no      integer,
    number      integer not null,
    column_name text,
    code        text    not null,
    level       text    not null,
    arguments   text[]  not null,
    value       text
);
create index staged_finding_batch on intake.staged_finding (batch_id);

-- Imports of one client are merged one after the other: its row here is what they wait for.
create table intake.turn (
    client_id uuid primary key
);

call public.guard('intake.import');
call public.guard('intake.file_piece');
call public.guard('intake.finding');
call public.guard('intake.turn');
