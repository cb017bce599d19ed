-- What the rows of a batch say of their claims, those that were known before as well; what a row leaves out stays as it was
-- said before. Gives the cases of which something else is now said, and whether another is to be paid.
with said as (
    select distinct on (s.claim_id)
           s.claim_id, n.reminded_on, n.noticed_on, n.factor, n.factor_iban, n.title_retained, n.deposit
      from casefile.staged_note n
      join casefile.staged s on s.batch_id = n.batch_id and s.row_no = n.row_no
     where n.batch_id = :batch and s.outcome in ('TAKEN', 'DUPLICATE', 'CHANGED') and s.claim_id is not null
       and num_nonnulls(n.reminded_on, n.noticed_on, n.factor, n.title_retained, n.deposit) > 0
     order by s.claim_id, n.row_no desc)
insert into casefile.claim_note as known (claim_id, case_id, client_id, reminded_on, noticed_on, factor, factor_iban,
                                          title_retained, deposit, said_on)
select k.claim_id, k.case_id, k.client_id, said.reminded_on, said.noticed_on, said.factor, said.factor_iban,
       said.title_retained, said.deposit, :on
  from said
  join casefile.claim k on k.claim_id = said.claim_id and k.client_id = :client and k.withdrawn_on is null
 order by k.claim_id
    on conflict (claim_id) do update
   set reminded_on = coalesce(excluded.reminded_on, known.reminded_on),
       noticed_on = coalesce(excluded.noticed_on, known.noticed_on),
       -- The account goes with whom it belongs to.
       factor_iban = case when excluded.factor is null or excluded.factor = known.factor
                          then coalesce(excluded.factor_iban, known.factor_iban) else excluded.factor_iban end,
       factor = coalesce(excluded.factor, known.factor),
       title_retained = coalesce(excluded.title_retained, known.title_retained),
       deposit = coalesce(excluded.deposit, known.deposit),
       said_on = excluded.said_on
 where (coalesce(excluded.reminded_on, known.reminded_on), coalesce(excluded.noticed_on, known.noticed_on),
        coalesce(excluded.factor, known.factor),
        case when excluded.factor is null or excluded.factor = known.factor
             then coalesce(excluded.factor_iban, known.factor_iban) else excluded.factor_iban end,
        coalesce(excluded.title_retained, known.title_retained), coalesce(excluded.deposit, known.deposit))
       is distinct from
       (known.reminded_on, known.noticed_on, known.factor, known.factor_iban, known.title_retained, known.deposit)
returning known.case_id, new.factor is not null
          and (new.factor, new.factor_iban) is distinct from (old.factor, old.factor_iban) as assigned
