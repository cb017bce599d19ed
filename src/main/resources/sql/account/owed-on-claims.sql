-- What is owed on claims at the start of a day, what happened on that day included. The books say what was discharged, when
-- and of what; here the interest that ran is counted, as law.interest counts it for one claim: once per segment, to the cent.
-- Each step reads the one before it and joins nothing to itself, so that no guess of the planner makes it go astray.
with
-- Who owes on which terms, and the rates of these terms: the outcome of the rules, told by the program.
span as (
    select terms, fixed_at_start, since, until, percent
      from unnest(cast(:spanTerms as integer[]), cast(:spanFixed as boolean[]), cast(:spanFrom as date[]),
                  cast(:spanTo as date[]), cast(:spanPercent as numeric[]))
           as s (terms, fixed_at_start, since, until, percent)),
party as materialized (
    select p.kind, coalesce(p.agreed, -1) as agreed, p.terms, p.from_notice, p.indemnified, p.rises, k.known_from
      from unnest(cast(:kinds as text[]), cast(:agreed as numeric[]), cast(:terms as integer[]),
                  cast(:fromNotice as boolean[]), cast(:indemnified as boolean[]), cast(:rises as boolean[]))
           as p (kind, agreed, terms, from_notice, indemnified, rises)
      left join (select terms, min(since) as known_from from span group by terms) as k on k.terms = p.terms),
title as (
    select titled_on, raised_from, raise
      from unnest(cast(:titledOn as date[]), cast(:raisedFrom as date[]), cast(:raise as numeric[]))
           as t (titled_on, raised_from, raise)),
fixed_indemnity as (
    select since, coalesce(last, 'infinity') as last, amount
      from unnest(cast(:indemnityFrom as date[]), cast(:indemnityTo as date[]), cast(:indemnityAmount as numeric[]))
           as i (since, last, amount)),

asked as (
    select case_id, client_id, debtor_id, noticed_on, titled_on from casefile.api_case %s),

-- The claims that there are by the day, and the first day on which each bears interest; null while nothing runs. A notice
-- speaks of the claims that were there when it was sent. Proceedings, and a judge's time to pay, stop the interest of what was
-- owed before them; those withdrawn on their first day stop nothing.
claim as materialized (
    select k.claim_id, k.case_id, k.client_id, k.due_on, k.currency, k.amount - k.paid_before as entrusted,
           p.terms, p.known_from, p.indemnified and k.currency = 'EUR' and not k.later_instalment as indemnified,
           case when not p.from_notice then k.due_on + 1
                when k.placed_on < a.noticed_on then greatest(k.due_on + 1, a.noticed_on)
           end as bears_from,
           coalesce(r.raised_from, 'infinity') as raised_from, r.raise,
           (select coalesce(range_agg(daterange(h.since, h.until)), '{}')
              from account.freeze h
             where h.case_id = k.case_id and h.since > k.invoiced_on and (h.until is null or h.until > h.since)) as frozen
      from asked a
      join casefile.api_claim k on k.case_id = a.case_id
      join debtor.api_told d on d.client_id = a.client_id and d.debtor_id = a.debtor_id
      join client.api_terms t on t.client_id = a.client_id
      join party p on p.kind = d.kind and p.agreed = coalesce(t.contract_rate_percent, -1)
      left join title r on r.titled_on = a.titled_on and p.rises
     where k.invoiced_on <= :asOf and k.amount > k.paid_before),

-- What was entrusted; what was discharged by the day, with effect from the movement's own day (interest and indemnity bear
-- nothing themselves: their day does not matter); and the days on which a freeze begins or ends, or the rate rises.
change as (
    select claim_id, case_id, client_id, due_on, currency, terms, known_from, indemnified, bears_from, raised_from, raise, frozen,
           date '-infinity' as since, entrusted as principal, 0.00 as interest, 0.00 as indemnity
      from claim
    union all
    select s.claim_id, null, null, null, null, null, null, null, null, null, null, null,
           case when s.from_account = 'principal' then m.effective_on end,
           -coalesce(sum(s.amount) filter (where s.from_account = 'principal'), 0),
           -coalesce(sum(s.amount) filter (where s.from_account = 'interest'), 0),
           -coalesce(sum(s.amount) filter (where s.from_account = 'indemnity'), 0)
      from asked a
      join ledger.api_standing s on s.case_id = a.case_id
      join account.movement m on m.movement_id = s.about
     where m.effective_on <= :asOf and s.from_account in ('principal', 'interest', 'indemnity')
     group by s.claim_id, case when s.from_account = 'principal' then m.effective_on end
    union all
    select k.claim_id, null, null, null, null, null, null, null, null, null, null, null, turn.day, 0, 0, 0
      from claim k
     cross join lateral (select k.raised_from as day
                         union all select lower(f) from unnest(k.frozen) as f
                         union all select upper(f) from unnest(k.frozen) as f) as turn
     where (k.raised_from < :asOf or k.frozen <> '{}') and turn.day < :asOf),

-- From each of these days to the next: the principal that stands in between. The facts of a claim stand in its first row;
-- what has no day comes last.
stretch as materialized (
    select claim_id,
           first_value(case_id) over days as case_id, first_value(client_id) over days as client_id,
           first_value(due_on) over days as due_on, first_value(currency) over days as currency,
           first_value(terms) over days as terms, first_value(known_from) over days as known_from,
           first_value(indemnified) over days as indemnified, first_value(bears_from) over days as bears_from,
           first_value(raised_from) over days as raised_from, first_value(raise) over days as raise,
           first_value(frozen) over days as frozen,
           since, coalesce(lead(since) over days, 'infinity') as until,
           principal, interest, indemnity, sum(principal) over days as base
      from change
    window days as (partition by claim_id order by since)),

-- One base, one rate, days in a row: a segment. Rounded half up by dividing whole numbers: a quotient cut off at some digit
-- could be taken for a half that it only comes near.
segment as (
    select c.claim_id, c.case_id, c.client_id, c.due_on, c.currency,
           div(c.base * (s.percent + case when c.since >= c.raised_from then c.raise else 0 end)
                   * (least(:asOf, c.until, case when not s.fixed_at_start then s.until end)
                      - greatest(c.bears_from, c.since, case when not s.fixed_at_start then s.since end))
                   * 200 + 36500, 73000) / 100 as amount
      from stretch c
      join span s on s.terms = c.terms
                 and case when s.fixed_at_start then s.since <= c.bears_from and c.bears_from < s.until
                          else s.since < c.until and c.since < s.until and c.bears_from < s.until end
     where c.base > 0 and c.since < :asOf and c.bears_from < :asOf and c.bears_from < c.until and c.since < c.until
       and not c.frozen @> c.since),

-- The fixed indemnity is owed once payment is late, unless nothing was owed any more by then or payment was forbidden.
late as (
    select c.claim_id, c.case_id, c.client_id, c.due_on, c.currency, i.amount
      from stretch c
      join fixed_indemnity i on c.bears_from between i.since and i.last
     where c.indemnified and c.bears_from <= :asOf and c.since < c.bears_from and c.bears_from <= c.until
       and c.base > 0 and not c.frozen @> c.bears_from)

select case_id, client_id, claim_id, due_on, currency, sum(principal) as principal,
       case when bool_or(unknown) then null else sum(interest) end as interest, sum(indemnity) as indemnity
  from (select claim_id, case_id, client_id, due_on, currency, principal, interest, indemnity,
               bears_from < :asOf and (known_from > bears_from or known_from is null) as unknown
          from stretch
        union all
        select claim_id, case_id, client_id, due_on, currency, 0, amount, 0, false from segment
        union all
        select claim_id, case_id, client_id, due_on, currency, 0, 0, amount, false from late) as part
 group by claim_id, case_id, client_id, due_on, currency
