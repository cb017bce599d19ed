-- A deadline knows what opened it, on which day, and who entered that day, so that it moves with it and a second person checks it.
select set_config('quittance.scope', 'agency', true);

alter table litigation.matter drop constraint matter_status_check;
alter table litigation.matter
    add constraint matter_status_check check (status in ('PREPARING', 'FILED', 'REFUSED', 'ORDERED', 'SERVED', 'OPPOSED',
                                                         'HEARING', 'LAPSED', 'ENFORCEABLE', 'IN_ENFORCEMENT')),
    add column in_person          boolean,
    add column first_act_on       date,
    add column opposition_told_on date;

alter table litigation.deadline
    add column event        text,
    add column counted_from date,
    add column entered_by   uuid,
    add column enterer      text,
    add column confirmed_by uuid,
    add column confirmer    text,
    add column confirmed_on date;

update litigation.deadline d
   set event = case d.step when 'DEPOSIT_COSTS' then 'PETITION' when 'SERVE_ORDER' then 'ORDER' when 'OPPOSE' then 'SERVICE'
                           when 'ENFORCE_UNOPPOSED' then 'SERVICE' when 'NOTIFY_OPPOSITION' then 'OPPOSITION'
                           else 'OPPOSITION_NOTICE' end,
       counted_from = coalesce(case d.step when 'DEPOSIT_COSTS' then m.filed_on when 'SERVE_ORDER' then m.ordered_on
                                           when 'OPPOSE' then m.served_on when 'ENFORCE_UNOPPOSED' then m.served_on
                                           else m.opposed_on end, m.opened_on),
       enterer = ''
  from litigation.matter m
 where m.matter_id = d.matter_id;

alter table litigation.deadline
    alter column event        set not null,
    alter column counted_from set not null,
    alter column enterer      set not null,
    add constraint deadline_confirmed check ((confirmed_on is null) = (confirmer is null)),
    add constraint deadline_two_people check (confirmed_by is null or confirmed_by is distinct from entered_by);

create index deadline_case on litigation.deadline (case_id);

drop view litigation.api_deadline;
create view litigation.api_deadline with (security_invoker) as
    select deadline_id, matter_id, case_id, client_id, step, due_on, delay_months, delay_days, moved, article, confidence, met_on,
           event, counted_from, entered_by, enterer, confirmer, confirmed_on
      from litigation.deadline;

-- The judge's days: when and where, what for, and what came of it.
create table litigation.hearing (
    hearing_id uuid primary key,
    matter_id  uuid not null references litigation.matter,
    case_id    uuid not null,
    client_id  uuid not null,
    held_on    date not null,
    held_at    time,
    place      text not null,
    purpose    text not null,
    outcome    text,
    entered_by text not null
);
create index hearing_days on litigation.hearing (held_on);
create index hearing_matter on litigation.hearing (matter_id);
create unique index hearing_once on litigation.hearing (matter_id, held_on, coalesce(held_at, '00:00'));

create view litigation.api_hearing with (security_invoker) as
    select hearing_id, matter_id, case_id, client_id, held_on, held_at, place, purpose, outcome, entered_by
      from litigation.hearing;

call public.guard('litigation.hearing');

-- Who of the agency was told by e-mail of the deadlines of a day.
create table litigation.reminded (
    person_id uuid not null,
    on_day    date not null,
    primary key (person_id, on_day)
);
