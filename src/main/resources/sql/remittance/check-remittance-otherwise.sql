-- Each remittance that stands, drawn up once more from the postings of its period: lines that differ, sums that differ, a
-- period that does not follow the one before.
with standing as (
    select r.*, lag(r.until) over periods as until_before,
           coalesce(lag(r.by_agency + r.brought - r.commission - r.vat - r.payable) over periods, 0) as carried_over
      from remittance.remittance r
     where r.status <> 'REFUSED'
    window periods as (partition by r.client_id order by r.until)),
received as (
    select r.remittance_id, e.case_id, r.commission_percent,
           coalesce(sum(e.amount) filter (where e.account = 'held'), 0) as by_agency,
           coalesce(sum(e.amount) filter (where e.account = 'paid-to-client'), 0) as directly
      from standing r
      join ledger.api_entry e on e.client_id = r.client_id and e.effective_on <= r.until
                             and e.effective_on > coalesce(r.since, '-infinity')
     where e.case_id is not null and e.account in ('held', 'paid-to-client')
     group by r.remittance_id, e.case_id, r.commission_percent),
line as (
    select l.* from remittance.line l join standing r using (remittance_id)),
sums as (
    select remittance_id, sum(by_agency) as by_agency, sum(directly) as directly, sum(commission) as commission
      from line group by remittance_id)
select concat_ws(' ', 'client', r.client_id, r.until)
  from standing r
  left join sums s using (remittance_id)
 where r.since is distinct from r.until_before
    or r.brought <> r.carried_over
    or (s.by_agency, s.directly, s.commission) is distinct from (r.by_agency, r.directly, r.commission)
    or r.vat <> round(r.commission * r.vat_percent / 100, 2)
    or exists (select from (select * from received w
                             where w.remittance_id = r.remittance_id and (w.by_agency <> 0 or w.directly <> 0)) as w
                 full join (select * from line where line.remittance_id = r.remittance_id) as l on l.case_id = w.case_id
                where (l.by_agency, l.directly, l.commission)
                      is distinct from (w.by_agency, w.directly,
                                        round((w.by_agency + w.directly) * w.commission_percent / 100, 2)))
 order by r.until
 limit :limit
