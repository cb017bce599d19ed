-- What the changes of a batch leave as told last.
insert into casefile.restated (claim_id, case_id, client_id, batch_id, amount, paid_before, told_on)
select k.claim_id, k.case_id, k.client_id, s.batch_id, s.amount, s.paid_before, :on
  from casefile.staged s
  join casefile.claim k on k.claim_id = s.claim_id
 where s.batch_id = :batch and s.row_no = any (:rows) and s.amount > 0
