with batch_claim as (
    select k.claim_id, k.case_id
      from casefile.api_batch_case b
      join casefile.api_claim k on k.case_id = b.case_id
     where b.batch_id = :batch
), missing as (
    select 'CREDITOR_EXTRACT' as kind, count(*) as times, 1 as place
      from casefile.api_batch_case b
     where b.batch_id = :batch
       and not exists (select from litigation.exhibit e where e.case_id = b.case_id and e.kind = 'CREDITOR_EXTRACT')
    union all
    select need.kind, count(*), need.place
      from batch_claim k
     cross join (values ('DELIVERY_NOTE', 3), ('INVOICE', 4)) as need (kind, place)
     where not exists (select from litigation.exhibit e
                        where e.case_id = k.case_id and e.claim_id = k.claim_id and e.kind = need.kind)
     group by need.kind, need.place
    union all
    select 'ORDER', count(*), 2
      from batch_claim k
     where not exists (select from litigation.exhibit e
                        where e.case_id = k.case_id
                          and (e.kind = 'CONTRACT' or (e.kind = 'ORDER' and e.claim_id = k.claim_id)))
    union all
    select 'FORMAL_NOTICE', count(distinct k.case_id), 5
      from batch_claim k
      join casefile.api_claim_note n on n.claim_id = k.claim_id and n.noticed_on is not null
     where not exists (select from litigation.exhibit e where e.case_id = k.case_id and e.kind = 'FORMAL_NOTICE')
)
select kind, times from missing where times > 0 order by place
