select s.row_no, c.case_id, c.claim_id, c.invoice_number, c.invoiced_on
  from casefile.api_staged_outcome s
  join casefile.api_claim c on c.claim_id = s.claim_id
 where s.batch_id = :batch and s.outcome = 'TAKEN' and s.row_no = any(:rows)
 order by s.row_no
