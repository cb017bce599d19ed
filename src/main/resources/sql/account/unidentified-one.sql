select u.receipt_id, u.amount, u.currency, u.received_on, u.means, u.payer, u.reference
  from account.unidentified u
 where u.receipt_id = :id
   and not exists (select from account.unidentified_end e where e.receipt_id = u.receipt_id)
