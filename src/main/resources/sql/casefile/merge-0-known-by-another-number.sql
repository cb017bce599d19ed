-- An invoice of which the client's people said that it is one placed before bears the number of that one.
update casefile.staged s
   set invoice_number = k.invoice_number
  from casefile.invoice_alias w
  join casefile.claim k on k.claim_id = w.claim_id and k.withdrawn_on is null
  join debtor.api_merged m on m.batch_id = :batch and m.debtor_id = w.debtor_id
 where w.client_id = :client and w.same
   and s.batch_id = :batch and s.row_no = m.row_no and s.invoice_number = w.invoice_number
