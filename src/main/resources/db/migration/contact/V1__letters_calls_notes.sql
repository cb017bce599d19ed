-- Numbers the letters of a case; its row puts two acts on one case in order.
create table contact.series (
    case_id   uuid    primary key,
    client_id uuid    not null,
    last      integer not null
);

create sequence contact.registered_number;

create table contact.letter (
    letter_id         uuid          primary key,
    version           bigint        not null,
    case_id           uuid          not null,
    client_id         uuid          not null,
    reference         text          not null unique,
    kind              text          not null check (kind in ('FIRST_LETTER', 'REMINDER', 'FORMAL_NOTICE')),
    means             text          not null check (means in ('POST', 'REGISTERED', 'EMAIL')),
    opens             boolean       not null,
    sent_on           date          not null,
    sent_to           text          not null,
    sent_by           text          not null,
    recorded_at       timestamptz   not null,
    asked             numeric(14,2) not null check (asked > 0),
    currency          text          not null,
    pay_by            date          not null check (pay_by >= sent_on),
    delay_days        integer       not null,
    registered_number text          unique,
    document_id       uuid          not null,
    delivery          text          not null check (delivery in ('SENT', 'DELIVERED', 'UNCLAIMED', 'REFUSED',
                                                                 'UNKNOWN_AT_ADDRESS', 'MISADDRESSED')),
    presented_on      date          check (presented_on >= sent_on),
    check ((delivery = 'SENT') = (presented_on is null)),
    check ((means = 'REGISTERED') = (registered_number is not null)),
    check (not opens or kind in ('FIRST_LETTER', 'FORMAL_NOTICE'))
);
create index letter_case on contact.letter (case_id);
create index letter_on_its_way on contact.letter (sent_on) where means = 'REGISTERED' and delivery = 'SENT';

comment on column contact.letter.opens is 'it served as the first letter to the debtor (CPCE R.124-4)';
comment on column contact.letter.delay_days is 'what the debtor was given, in days from presentation';

-- Letters handed to the mail server.
create table contact.emailed (
    letter_id uuid primary key references contact.letter
);

create table contact.call (
    call_id      uuid        primary key,
    case_id      uuid        not null,
    client_id    uuid        not null,
    direction    text        not null check (direction in ('OUTGOING', 'INCOMING')),
    called_at    timestamptz not null,
    called_on    date        not null,
    outcome      text        not null check (outcome in ('SPOKE_WITH_DEBTOR', 'SOMEBODY_ELSE', 'MESSAGE_LEFT', 'NO_ANSWER',
                                                         'WRONG_NUMBER', 'REFUSED_TO_TALK')),
    summary      text        not null,
    call_back_on date,
    logged_by    text        not null,
    recorded_at  timestamptz not null
);
create index call_case on contact.call (case_id, called_at);

-- Kept for the house: no client reads it.
create table contact.note (
    note_id     uuid        primary key,
    case_id     uuid        not null,
    written_on  date        not null,
    words       text        not null,
    written_by  text        not null,
    recorded_at timestamptz not null
);
create index note_case on contact.note (case_id);

create view contact.api_letter with (security_invoker) as
    select letter_id, case_id, client_id, reference, kind, means, opens, sent_on, asked, currency, pay_by,
           registered_number, document_id, delivery, presented_on
      from contact.letter;

-- The first letter of each case, whose reference and date every later step recalls; one that came back unread is none.
create view contact.api_first_letter with (security_invoker) as
    select distinct on (case_id) case_id, client_id, letter_id, reference, sent_on
      from contact.letter
     where opens and delivery not in ('UNKNOWN_AT_ADDRESS', 'MISADDRESSED')
     order by case_id, sent_on, recorded_at;

-- The formal notices that count, each with the last day on which payment is in time.
create view contact.api_notice with (security_invoker) as
    select case_id, client_id, letter_id, reference, sent_on, presented_on, delivery, registered_number, document_id,
           greatest(pay_by, presented_on + delay_days) as last_day
      from contact.letter
     where kind = 'FORMAL_NOTICE' and delivery in ('DELIVERED', 'UNCLAIMED', 'REFUSED');

create view contact.api_call with (security_invoker) as
    select call_id, case_id, client_id, direction, called_at, called_on, outcome, call_back_on from contact.call;

-- A call-back stands until the next call.
create view contact.api_call_back with (security_invoker) as
    select case_id, client_id, call_back_on
      from (select distinct on (case_id) case_id, client_id, call_back_on
              from contact.call order by case_id, called_at desc, recorded_at desc) as latest
     where call_back_on is not null;

call public.guard('contact.series');
call public.guard('contact.letter');
call public.guard('contact.call');
call public.guard_agency('contact.note');
call public.guard_agency('contact.emailed');
revoke delete, truncate on contact.series, contact.letter from quittance_app;
revoke update, delete, truncate on contact.call, contact.note from quittance_app;
