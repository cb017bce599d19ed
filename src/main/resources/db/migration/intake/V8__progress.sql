-- How far the reading of a file is, and whether somebody asked to stop it: written beside the transaction that takes the file,
-- which nobody sees into before its end.
create table intake.progress (
    import_id    uuid             primary key references intake.import on delete cascade,
    client_id    uuid             not null,
    stage        text             not null check (stage in ('WAITING', 'READING', 'PLACING')),
    rows_read    integer          not null default 0,
    share_read   double precision not null default 0 check (share_read between 0 and 1),
    began_at     timestamptz,
    read_at      timestamptz,
    noted_at     timestamptz      not null,
    cancelled_by text
);
call public.guard('intake.progress');

comment on column intake.progress.share_read is 'how much of the bytes of the file was read';
comment on column intake.progress.read_at is 'when its last row was read';

alter table intake.import drop constraint import_status_check;
alter table intake.import
    add check (status in ('RECEIVED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'UNDONE', 'CANCELLED'));
