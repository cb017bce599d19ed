-- A warning that a legal officer weighed and set aside, with the reason; it holds for what it said then, and no longer where the
-- figures or dates in it have changed.
create table litigation.weighed (
    weighed_id uuid primary key,
    case_id    uuid not null,
    client_id  uuid not null,
    finding    text not null,
    said       text not null,
    reason     text not null,
    person     text not null,
    on_day     date not null,
    unique (case_id, finding, said)
);

create view litigation.api_weighed with (security_invoker) as
    select case_id, client_id, finding, said, reason, person, on_day from litigation.weighed;

call public.guard('litigation.weighed');
