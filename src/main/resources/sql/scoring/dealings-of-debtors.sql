-- What the agency lived with them: a row for each promise, each talk and each letter that came back.
select c.client_id, c.debtor_id, what, begun_on, ended_on
  from scoring.reading r
  join casefile.api_case c on c.client_id = r.of_client and c.debtor_id = r.debtor_id
  join (select case_id, status as what, made_on as begun_on, ended_on from arrangement.api_promise
         union all
        select case_id, 'TALK', called_on, called_on from contact.api_call where outcome = 'SPOKE_WITH_DEBTOR'
         union all
        select case_id, 'RETURNED', sent_on, presented_on from contact.api_letter where delivery = 'UNKNOWN_AT_ADDRESS')
       as lived on lived.case_id = c.case_id
 where r.run_id = :run
 order by c.client_id, c.debtor_id, begun_on
