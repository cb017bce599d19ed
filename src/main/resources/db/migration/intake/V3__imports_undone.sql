alter table intake.import drop constraint import_status_check;
alter table intake.import
    add check (status in ('RECEIVED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'UNDONE')),
    add column undone_at timestamptz,
    add column undone_by text,
    add check ((status = 'UNDONE') = (undone_at is not null and undone_by is not null)),
    add check (status <> 'UNDONE' or mode = 'COMMIT');
