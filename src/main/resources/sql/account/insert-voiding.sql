insert into account.voiding (movement_id, case_id, client_id, voided_on, reason, recorded_at, recorded_by)
values (:id, :case, :client, :on, :reason, :at, :by)
