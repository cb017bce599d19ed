-- The cases that were open on the morning of a day.
insert into scoring.due_case (run_id, case_id, of_client, debtor_id)
select :run, case_id, client_id, debtor_id from casefile.api_case
 where opened_on < :day and (closed_on is null or closed_on >= :day)
   and not (closing_reason is not null and closing_reason = 'WITHDRAWN' and closed_on <= :last)
