-- Notes the cases of a batch where their client has a hook that wants to hear of it.
insert into api.changed_case (client_id, case_id, kind, changed_on)
select changed.client_id, changed.case_id, :kind, :on
  from casefile.api_batch_case changed
 where changed.batch_id = :batch
   and exists (select from api.hook where hook.client_id = changed.client_id and :event = any (hook.events))
