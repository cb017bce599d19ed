with recorded as (
    insert into account.movement (movement_id, case_id, client_id, claim_id, kind, amount, currency, effective_on, means,
                                  received_by, component, reference, key, recorded_at, recorded_by)
    values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (client_id, key) do nothing
    returning movement_id, case_id)
insert into account.fresh_movement (movement_id, case_id) select movement_id, case_id from recorded
