-- Of the periods that were settled, nothing stays held but what the client still owes: below zero, and no further than what was
-- taken back after it had been settled.
with settled as (
    select client_id, currency, max(until) as until,
           (array_agg(by_agency + brought - commission - vat - payable order by until desc))[1] as carried_over
      from remittance.remittance where status <> 'REFUSED'
     group by client_id, currency),
books as (
    select e.client_id, e.currency,
           coalesce(sum(e.amount) filter (where e.account = 'held' and (e.case_id is null or e.effective_on <= s.until)), 0)
               as of_settled,
           coalesce(sum(e.amount) filter (where e.account = 'held'), 0) as held,
           coalesce(sum(e.amount) filter (where e.account = 'fees-due'), 0) as fees_due
      from ledger.api_entry e
      left join settled s on s.client_id = e.client_id and s.currency = e.currency
     where e.account in ('held', 'fees-due')
     group by e.client_id, e.currency),
taken_back as (
    select back.client_id, back.currency, sum(back.amount) as amount
      from ledger.api_posting back
      join ledger.api_posting done on done.act_id = back.reversal_of and done.number = back.number
      join remittance.remittance r on r.client_id = back.client_id and r.status <> 'REFUSED' and done.effective_on <= r.until
                                  and (r.since is null or done.effective_on > r.since) and back.effective_on > r.until
     where back.from_account = 'held' and back.case_id is not null
     group by back.client_id, back.currency)
select concat_ws(' ', 'client', b.client_id, b.held, b.currency)
  from books b
  left join settled s on s.client_id = b.client_id and s.currency = b.currency
  left join taken_back t on t.client_id = b.client_id and t.currency = b.currency
 where b.held + coalesce(t.amount, 0) < 0
    or (s.client_id is not null and (b.of_settled > 0 or b.of_settled + b.fees_due <> s.carried_over))
    or (s.client_id is null and b.fees_due <> 0)
 limit :limit
