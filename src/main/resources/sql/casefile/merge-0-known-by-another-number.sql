-- An invoice of which the client's people said that it is one placed before bears the number of that one.
update casefile.staged s
   set invoice_number = k.invoice_number
  from casefile.invoice_alias w
  join casefile.claim k on k.claim_id = w.claim_id and k.withdrawn_on is null
 where w.client_id = :client and w.same
   and s.batch_id = :batch and s.debtor_id = w.debtor_id and s.invoice_number = w.invoice_number
