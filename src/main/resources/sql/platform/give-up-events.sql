-- Moves the failed publications out of the way that were tried too often or are too old to be tried again.
with given_up as (
    delete from platform.event_publication
     where status = 'FAILED' and (completion_attempts >= :attempts or publication_date < :oldest)
    returning id, listener_id, event_type, serialized_event, publication_date, completion_attempts)
insert into platform.event_given_up (id, listener_id, event_type, serialized_event, publication_date, attempts)
select id, listener_id, event_type, serialized_event, publication_date, coalesce(completion_attempts, 0)
  from given_up
    on conflict (id) do nothing
