-- What was asked and what a judge granted, element by element: the rest is given up once there is a title. Matters of before knew
-- the total only.
alter table litigation.matter
    add column asked_principal     numeric(14,2),
    add column asked_interest      numeric(14,2),
    add column asked_accessories   numeric(14,2),
    add column granted_principal   numeric(14,2),
    add column granted_interest    numeric(14,2),
    add column granted_accessories numeric(14,2),
    add column partial_accepted_on date;
update litigation.matter set asked_principal = claimed, asked_interest = 0, asked_accessories = 0 where claimed is not null;
update litigation.matter set granted_principal = granted, granted_interest = 0, granted_accessories = 0 where granted is not null;

drop view litigation.api_matter;
alter table litigation.matter drop column claimed, drop column granted;
create view litigation.api_matter with (security_invoker) as
    select matter_id, case_id, client_id, status, opened_on, court, court_kind,
           asked_principal + asked_interest + asked_accessories as claimed,
           granted_principal + granted_interest + granted_accessories as granted,
           filed_on, ordered_on, served_on, opposed_on, ended_on, packet_id
      from litigation.matter;

-- The waivers by which the account was brought to what was granted.
create table litigation.reduction (
    movement_id uuid primary key,
    matter_id   uuid not null references litigation.matter,
    client_id   uuid not null
);
call public.guard('litigation.reduction');
