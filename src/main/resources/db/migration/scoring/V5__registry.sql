-- Every model that the agency ever had: its card and its files. No one's data stands in them, so a score can be explained to
-- whoever may see the score.
create table scoring.model_version (
    number      int         primary key,
    name        text        not null unique,
    supply      text        not null check (supply in ('BUNDLED', 'FOLDER', 'OWN')),
    fingerprint text        not null,
    made_at     timestamptz not null,
    made_by     text        not null,
    card        jsonb       not null
);
create table scoring.model_file (
    number int   not null references scoring.model_version,
    file   text  not null,
    bytes  bytea not null,
    primary key (number, file)
);

-- Who held which post, and why: the newest row of a post counts; without a number it is vacant.
create table scoring.model_post (
    appointment bigint      generated always as identity primary key,
    post        text        not null check (post in ('CHAMPION', 'CHALLENGER')),
    number      int         references scoring.model_version,
    since       timestamptz not null,
    appointed_by text       not null,
    reason      text        not null,
    check (post = 'CHALLENGER' or number is not null)
);
create index model_post_newest on scoring.model_post (post, appointment desc);

-- Trainings on the agency's own data that someone asked for.
create table scoring.training (
    training_id uuid        primary key,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    status      text        not null check (status in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    ended_at    timestamptz,
    number      int         references scoring.model_version,
    refusal     text,
    arguments   text[]
);
create unique index training_one_at_a_time on scoring.training ((true)) where status in ('WAITING', 'RUNNING');
revoke update, delete, truncate on scoring.model_version, scoring.model_file, scoring.model_post from quittance_app;
