-- What stands in the books of each remittance: its fees, its VAT, and what is owed or went to the client; nothing of one refused.
with posted as (
    select p.about as remittance_id,
           coalesce(sum(p.amount) filter (where p.to_account = 'fees'), 0)
               - coalesce(sum(p.amount) filter (where p.from_account = 'fees'), 0) as fees,
           coalesce(sum(p.amount) filter (where p.to_account = 'vat'), 0)
               - coalesce(sum(p.amount) filter (where p.from_account = 'vat'), 0) as vat,
           coalesce(sum(p.amount) filter (where p.to_account = 'owed-to-client'), 0)
               - coalesce(sum(p.amount) filter (where p.from_account = 'owed-to-client'), 0) as owed,
           coalesce(sum(p.amount) filter (where p.to_account = 'remitted'), 0) as remitted
      from ledger.api_standing p
     where p.kind in ('remittance', 'remittance-transferred')
     group by p.about)
select concat_ws(' ', 'client', r.client_id, r.until)
  from remittance.remittance r
  full join posted p using (remittance_id)
 where (coalesce(p.fees, 0), coalesce(p.vat, 0), coalesce(p.owed, 0), coalesce(p.remitted, 0))
       is distinct from
       (case when r.status = 'REFUSED' then 0 else r.commission end,
        case when r.status = 'REFUSED' then 0 else r.vat end,
        case when r.status in ('DRAWN_UP', 'APPROVED') then r.payable else 0 end,
        case when r.status = 'TRANSFERRED' then r.payable else 0 end)
 order by r.until
 limit :limit
