with recorded as (
    insert into account.voiding (movement_id, case_id, client_id, voided_on, cause, reason, recorded_at, recorded_by)
    values (:id, :case, :client, :on, :cause, :reason, :at, :by)
    returning movement_id, case_id)
insert into account.fresh_movement (movement_id, case_id)
select movement_id, case_id from recorded
    on conflict do nothing
