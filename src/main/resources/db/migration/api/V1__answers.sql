-- What was answered to a call that writes, under the key that the client's system gave it: sent again, it is answered the same.
create table api.answer (
    client_id      uuid        not null,
    key            text        not null,
    request_sha256 text        not null,
    answered_at    timestamptz not null,
    status         integer,
    location       text,
    body           jsonb,
    primary key (client_id, key)
);
create index answer_age on api.answer (answered_at);
call public.guard('api.answer');
