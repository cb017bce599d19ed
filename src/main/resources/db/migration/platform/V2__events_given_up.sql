-- Events that no listener took in time or in a bounded number of attempts: kept for a person to look at.
create table platform.event_given_up (
    id               uuid        primary key,
    listener_id      text        not null,
    event_type       text        not null,
    serialized_event text        not null,
    publication_date timestamptz not null,
    attempts         int         not null,
    given_up_at      timestamptz not null default now()
);

revoke update, delete, truncate on platform.event_given_up from quittance_app;
