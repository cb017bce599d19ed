delete from debtor.past_payment where client_id = :client and batch_id = :batch
