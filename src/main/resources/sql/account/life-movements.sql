select m.case_id, m.movement_id, m.kind, m.claim_id, m.amount, m.currency, m.effective_on, m.means, m.received_by,
       m.component, m.reference, m.key, m.recorded_at, v.voided_on
  from account.movement m
  left join account.voiding v on v.movement_id = m.movement_id
 where m.case_id = any (:cases)
 order by m.recorded_at, m.movement_id
