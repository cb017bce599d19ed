select coalesce(sum(amount) filter (where received_on = :today), 0) as today,
       coalesce(sum(amount) filter (where received_on >= :month), 0) as month,
       count(*) filter (where bounced_on >= :month) as bounced
  from account.api_payment
 where received_by = 'AGENCY' and (received_on >= :month or bounced_on >= :month)
