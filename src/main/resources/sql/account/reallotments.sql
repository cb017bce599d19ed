-- What movements that count had discharged before it was undone and posted anew, part by part, with the moment it ended.
select p.about, undone.until, p.from_account, p.amount, p.currency, k.invoice_number
  from ledger.api_posting p
  join (select distinct reversal_of, recorded_at as until
          from ledger.api_posting
         where case_id = :case and kind = any ('{payment-undone,credit-note-undone,waiver-undone}')) undone
    on undone.reversal_of = p.act_id
  left join casefile.api_claim k on k.case_id = p.case_id and k.claim_id = p.claim_id
 where p.case_id = :case
   and not exists (select from account.voiding v where v.movement_id = p.about)
 order by undone.until, p.act_id, p.number
