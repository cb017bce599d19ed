insert into account.unidentified_end (receipt_id, outcome, movement_id, ended_on, reason, recorded_at, recorded_by)
values (:id, :outcome, cast(:payment as uuid), :on, :reason, :at, :by)
