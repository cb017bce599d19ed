insert into remittance.remittance (remittance_id, client_id, since, until, status, commission_percent, vat_percent, currency,
                                   by_agency, directly, brought, commission, vat, payable, first_received_on, key, drawn_up_on,
                                   drawn_up_at, drawn_up_by, drawn_up_by_id)
values (:id, :client, cast(:since as date), :until, 'DRAWN_UP', :commissionPercent, :vatPercent, :currency, :byAgency, :directly,
        :brought, :commission, :vat, :payable, cast(:firstReceivedOn as date), :key, :on, :at, :by, cast(:byId as uuid))
