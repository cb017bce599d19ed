-- Writes anew who belongs together among these debtors and all whom a decision ties to one of them.
with recursive tie as (
    select debtor_id as a, other_id as b from debtor.likeness where decision = 'SAME'
    union all
    select other_id, debtor_id from debtor.likeness where decision = 'SAME'),
reach (root, debtor_id) as (
    select id, id from unnest(cast(:debtors as uuid[])) as id
    union
    select r.root, t.b from reach r join tie t on t.a = r.debtor_id),
grouped as (
    select root as debtor_id, (array_agg(debtor_id order by debtor_id))[1] as person_id
      from reach group by root having count(*) > 1),
parted as (
    delete from debtor.person p using unnest(cast(:debtors as uuid[])) as id
     where p.debtor_id = id and id not in (select debtor_id from grouped))
insert into debtor.person (debtor_id, person_id) select debtor_id, person_id from grouped
on conflict (debtor_id) do update set person_id = excluded.person_id
