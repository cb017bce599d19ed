-- The agency's own dated facts, after those bundled with the program: a rate just published, a delay just changed. Law is
-- no client's: every scope reads it, since a statement that a client asks for is computed with it too.
create table rulebook.fact (
    fact_id    uuid          primary key,
    name       text          not null,
    valid_from date          not null,
    valid_to   date          check (valid_to >= valid_from),
    value      numeric(14,6) not null check (value >= 0),
    source     text          not null check (source <> ''),
    confidence text          not null,
    entered_by text          not null,
    entered_at timestamptz   not null
);

comment on column rulebook.fact.confidence is 'the mark of app.quittance.law.Confidence';

-- What was once in force stays to be seen: a correction is a new row of the same name and day, and the newest counts.
revoke update, delete, truncate on rulebook.fact from quittance_app;

do $$
begin
    assert not has_table_privilege('quittance_app', 'rulebook.fact', 'update'), 'facts may be changed';
    assert not has_table_privilege('quittance_app', 'rulebook.fact', 'delete'), 'facts may be deleted';
end $$;
