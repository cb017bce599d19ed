-- The debtors of a file that was tried out, in three bands, and those that a person of the client is asked about.
alter table intake.import
    add column debtors_known integer,
    add column debtors_alike integer,
    add column debtors_new   integer;
comment on column intake.import.debtors_known is 'told of by this client before; null: never tried out';

create table intake.resemblance (
    import_id   uuid      not null references intake.import,
    number      integer   not null,
    client_id   uuid      not null,
    rows        integer[] not null,
    spelling    text      not null,
    full_name   text      not null,
    place       text      not null,
    other_id    uuid      not null,
    other_name  text      not null,
    other_place text      not null,
    score       integer   not null,
    signs       text[]    not null,
    primary key (import_id, number)
);
comment on column intake.resemblance.number is 'by which a person answers: the first row';
call public.guard('intake.resemblance');

do $$
begin
    assert (select relforcerowsecurity from pg_class where oid = 'intake.resemblance'::regclass);
end $$;
