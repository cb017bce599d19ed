-- How many cases a batch would open, and how many open ones would have claims added.
select count(*) filter (where c.case_id is null) as opened, count(c.case_id) as joined
  from (select distinct debtor_id, limited from casefile.staged where batch_id = :batch and outcome = 'TAKEN') as wanted
  left join casefile.case_file c
    on c.client_id = :client and c.debtor_id = wanted.debtor_id and c.limited = wanted.limited
   and c.status in ('RECEIVED', 'AMICABLE', 'FORMAL_NOTICE')
