create view client.api_terms with (security_invoker) as
    select client_id, contract_rate_percent from client.client;
