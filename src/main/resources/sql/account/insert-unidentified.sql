insert into account.unidentified (receipt_id, amount, currency, received_on, means, payer, reference, key, recorded_at,
                                  recorded_by)
values (:id, :amount, :currency, :on, :means, :payer, :reference, :key, :at, :by)
    on conflict (key) do nothing
