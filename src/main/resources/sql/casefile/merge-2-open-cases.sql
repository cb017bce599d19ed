-- Opens a case for each debtor that has none to take the claims, and notes it as one that this batch opened.
with opened as (
    insert into casefile.case_file (case_id, version, reference, client_id, debtor_id, limited, status, opened_on)
    select uuidv7(), 0, casefile.reference(:on, number), :client, debtor_id, limited, 'RECEIVED', :on
      from (select debtor_id, limited, nextval('casefile.reference_number') as number
              from (select debtor_id, limited from casefile.staged
                     where batch_id = :batch and outcome = 'TAKEN'
                     group by debtor_id, limited
                     order by min(row_no)) as wanted
            offset 0) as numbered
        on conflict (client_id, debtor_id, limited) where takes_claims do nothing
    returning case_id, client_id)
insert into casefile.batch_case (batch_id, case_id, client_id, opened)
select :batch, case_id, client_id, true from opened
