-- The last thing said of somebody's part counts.
insert into casefile.party as known (claim_id, debtor_id, case_id, client_id, role, said_on)
select distinct on (k.claim_id, m.debtor_id) k.claim_id, m.debtor_id, k.case_id, k.client_id, p.role, :on
  from casefile.staged_party p
  join debtor.api_merged m on m.batch_id = p.batch_id and m.row_no = p.row_no
  join casefile.claim k
    on k.client_id = :client and k.invoice_number = p.invoice_number and k.withdrawn_on is null
 where p.batch_id = :batch and p.outcome = 'TAKEN'
 order by k.claim_id, m.debtor_id, p.row_no desc
    on conflict (claim_id, debtor_id) do update set role = excluded.role, said_on = excluded.said_on
returning case_id
