-- What a client's person said of a way in which its files write a debtor: that it is one told of before, or that it is not.
-- Every later row written so follows it. The spelling is the SIREN, or else the match key, as debtor.staged has them.
create table debtor.spelling (
    client_id uuid    not null,
    spelling  text    not null,
    debtor_id uuid    not null references debtor.debtor,
    same      boolean not null,
    said_by   text    not null,
    said_on   date    not null,
    primary key (client_id, spelling, debtor_id)
);
create unique index spelling_same on debtor.spelling (client_id, spelling) where same;
call public.guard('debtor.spelling');

create view debtor.api_spelling with (security_invoker) as
    select client_id, spelling, debtor_id, same, said_by, said_on from debtor.spelling;

-- Whom the row resembles, and how either is written: nothing in it comes from another client.
drop view debtor.api_staged_likeness;
drop table debtor.staged_likeness;
create unlogged table debtor.staged_likeness (
    batch_id    uuid    not null,
    row_no      integer not null,
    spelling    text    not null,
    full_name   text    not null,
    place       text    not null,
    other_id    uuid    not null,
    other_name  text    not null,
    other_place text    not null,
    score       integer not null,
    signs       text[]  not null,
    primary key (batch_id, row_no)
);
create view debtor.api_staged_likeness with (security_invoker) as
    select batch_id, row_no, spelling, full_name, place, other_id, other_name, other_place, score, signs
      from debtor.staged_likeness;

do $$
begin
    assert (select relforcerowsecurity from pg_class where oid = 'debtor.spelling'::regclass);
end $$;
