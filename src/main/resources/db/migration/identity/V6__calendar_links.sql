-- A private link under which a person's calendar program reads deadlines; the link's token itself is not kept. One each.
create table identity.calendar_link (
    person_id  uuid        primary key references identity.person,
    token_hash bytea       not null unique,
    made_at    timestamptz not null
);
call public.guard_agency('identity.calendar_link');
