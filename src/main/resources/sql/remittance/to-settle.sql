-- What each client is to be paid: held and not settled yet, settled and not transferred yet, and since which encashment.
select k.client_id, k.reference, k.name,
       coalesce(b.held, 0) as held, coalesce(b.owed, 0) as owed, coalesce(b.fees_due, 0) as fees_due,
       settled.until as settled_until,
       least(open.first_on, waiting.first_on) as first_received_on
  from client.api_client k
  left join (select client_id,
                    coalesce(sum(amount) filter (where account = :held), 0) as held,
                    coalesce(sum(amount) filter (where account = :owed), 0) as owed,
                    coalesce(-sum(amount) filter (where account = :due), 0) as fees_due
               from ledger.api_client_balance
              where account in (:held, :owed, :due)
              group by client_id) as b on b.client_id = k.client_id
  left join lateral (select max(r.until) as until from remittance.remittance r
                      where r.client_id = k.client_id and r.status <> 'REFUSED') as settled on true
  left join lateral (select min(p.effective_on) as first_on from ledger.api_standing p
                      where p.client_id = k.client_id and p.to_account = :held and p.case_id is not null and b.held > 0
                        and p.effective_on > coalesce(settled.until, '-infinity')) as open on true
  left join lateral (select min(r.first_received_on) as first_on from remittance.remittance r
                      where r.client_id = k.client_id and r.status in ('DRAWN_UP', 'APPROVED') and r.payable > 0) as waiting on true
 order by first_received_on nulls last, k.reference
