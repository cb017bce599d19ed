select case_id, act_id, about, client_id, claim_id, from_account, to_account, amount, currency, effective_on
  from ledger.api_standing
 where case_id = any (:cases) and kind = any ('{payment,credit-note,costs,supplement,waiver,refund}')
 order by recorded_at, act_id, number
