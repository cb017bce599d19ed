insert into scoring.reading (run_id, of_client, debtor_id)
select :run, cast(:client as uuid), debtor_id
  from (select debtor_id from debtor.api_past_invoice where client_id = :client and debtor_id is not null
         union select debtor_id from casefile.api_claim where client_id = :client) as everyone
