-- Who may be the same debtor under another spelling. The keys by which debtors are compared: without accents, case or
-- punctuation; a telephone number by its last nine digits, so that +33 and 0 say the same.
create function debtor.phone_key(phone text) returns text language sql immutable
    return case when length(regexp_replace(phone, '[^0-9]', '', 'g')) between 9 and 15
                then right(regexp_replace(phone, '[^0-9]', '', 'g'), 9) end;

create function debtor.words_key(words text) returns text language sql immutable
    return btrim(regexp_replace(lower(translate(coalesce(words, ''),
        'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ', 'AAACEEEEIIOOUUUYaaaceeeeiioouuuy')), '[^a-z0-9]+', ' ', 'g'));

alter table debtor.debtor
    add column name_key   text generated always as (split_part(match_key, '|', 2)) stored,
    add column street_key text generated always as (split_part(match_key, '|', 4)) stored,
    add column phone_key  text generated always as (debtor.phone_key(phone)) stored,
    add column email_key  text generated always as (nullif(lower(btrim(email)), '')) stored;
create index debtor_by_phone on debtor.debtor (phone_key) where phone_key is not null;
create index debtor_by_email on debtor.debtor (email_key) where email_key is not null;
create index debtor_by_name on debtor.debtor (name_key, postcode);
create index debtor_by_place on debtor.debtor (street_key, postcode) where street_key <> '';

-- The debtors that a batch made, until the batch is forgotten.
create unlogged table debtor.newcomer (
    batch_id  uuid not null,
    debtor_id uuid not null,
    primary key (batch_id, debtor_id)
);

-- Two names that are not the same and may be meant for one: trigrams where the database has them, else one within the other.
do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create function debtor.alike(one text, other text) returns boolean language sql immutable
            return (least(length(one), length(other)) >= 5 and (strpos(one, other) > 0 or strpos(other, one) > 0))
                or public.similarity(one, other) >= 0.5;
    else
        create function debtor.alike(one text, other text) returns boolean language sql immutable
            return least(length(one), length(other)) >= 5 and (strpos(one, other) > 0 or strpos(other, one) > 0);
    end if;
end $$;

-- What of a debtor is compared.
create type debtor.face as (
    person     boolean,
    name_key   text,
    forenames  text,
    siren      text,
    street_key text,
    postcode   text,
    phone_key  text,
    email_key  text
);

-- In what two debtors agree and differ, by the names of app.quittance.debtor.Sign, where each has its weight. What one of
-- them does not tell says nothing.
create function debtor.signs(a debtor.face, b debtor.face) returns text[] language sql immutable
    return array_remove(array[
        case when (a).name_key = (b).name_key
             then case when (a).person and (b).person then 'SURNAME_SAME' else 'COMPANY_NAME_SAME' end
             when debtor.alike((a).name_key, (b).name_key) then 'NAME_ALIKE'
             else 'NAME_DIFFERS' end,
        case when (a).person <> (b).person then 'KIND_DIFFERS' end,
        case when (a).person and (b).person and (a).forenames <> '' and (b).forenames <> ''
             then case when (a).forenames = (b).forenames then 'FORENAMES_SAME'
                       when (a).forenames || ' ' like (b).forenames || ' %' or (b).forenames || ' ' like (a).forenames || ' %'
                         or (length(split_part((a).forenames, ' ', 1)) = 1 or length(split_part((b).forenames, ' ', 1)) = 1)
                            and left((a).forenames, 1) = left((b).forenames, 1) then 'FORENAMES_ALIKE'
                       else 'FORENAMES_DIFFER' end end,
        case when (a).siren <> (b).siren then 'SIREN_DIFFERS' end,
        case when (a).phone_key = (b).phone_key then 'PHONE_SAME'
             when (a).phone_key <> (b).phone_key then 'PHONE_DIFFERS' end,
        case when (a).email_key = (b).email_key then 'EMAIL_SAME'
             when (a).email_key <> (b).email_key then 'EMAIL_DIFFERS' end,
        case when (a).street_key <> '' and (a).street_key = (b).street_key and (a).postcode = (b).postcode
             then 'ADDRESS_SAME'
             when (a).postcode = (b).postcode then 'POSTCODE_SAME'
             when (a).postcode <> (b).postcode then 'POSTCODE_DIFFERS' end
    ], null);

-- Pairs of debtors that may be one, as a person is asked and answers. Both rows of debtor.debtor stay for ever: that two
-- are the same is said here and nowhere else, so that taking it back loses nothing.
create table debtor.likeness (
    likeness_id     uuid     primary key,
    debtor_id       uuid     not null references debtor.debtor,
    other_id        uuid     not null references debtor.debtor,
    score           smallint not null check (score between 0 and 100),
    signs           text[]   not null,
    found_on        date     not null,
    decision        text     check (decision in ('SAME', 'DIFFERENT')),
    decided_on      date,
    decided_by      text,
    check (debtor_id < other_id),
    check ((decision is null) = (decided_on is null) and (decision is null) = (decided_by is null)),
    unique (debtor_id, other_id)
);
create index likeness_other on debtor.likeness (other_id);
create index likeness_waiting on debtor.likeness (score desc, likeness_id) where decision is null;
create index likeness_decided on debtor.likeness (decided_on desc, likeness_id) where decision is not null;

-- Who belongs together by what was decided: each debtor joined to another, with the first of its group. A debtor of its own
-- has no row. It follows from the decisions and is written with them.
create table debtor.person (
    debtor_id uuid primary key references debtor.debtor,
    person_id uuid not null references debtor.debtor
);
create index person_members on debtor.person (person_id);

call public.guard_agency('debtor.likeness');
call public.guard_agency('debtor.person');
