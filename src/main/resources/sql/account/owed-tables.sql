create temporary table owed_claim (
    case_id   uuid          not null,
    client_id uuid          not null,
    claim_id  uuid          not null,
    due_on    date          not null,
    currency  text          not null,
    principal numeric(14,2) not null,
    interest  numeric(14,2),
    indemnity numeric(14,2) not null
) on commit drop;
create temporary table owed_case (
    case_id   uuid          not null,
    client_id uuid          not null,
    currency  text          not null,
    principal numeric(14,2) not null,
    interest  numeric(14,2),
    indemnity numeric(14,2) not null,
    costs     numeric(14,2) not null
) on commit drop
