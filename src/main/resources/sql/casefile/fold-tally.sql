with gone as (delete from casefile.case_tally returning *)
insert into casefile.case_tally (client_id, status, cases)
select client_id, status, sum(cases) from gone group by client_id, status having sum(cases) <> 0
