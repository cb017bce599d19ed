-- Directories of courts by commune, as an administrator loads them: each counts from its day on, the one loaded last where two
-- have the same day. None is changed or thrown away: what a matter was filed by stays to be seen.
create table rulebook.court_directory (
    directory_id uuid        primary key,
    file_name    text        not null,
    sha256       text        not null,
    source       text        not null check (source <> ''),
    valid_from   date        not null,
    communes     int         not null check (communes > 0),
    loaded_at    timestamptz not null,
    loaded_by    text        not null
);
create table rulebook.court_of_commune (
    directory_id uuid   not null references rulebook.court_directory,
    commune      text   not null,
    name_key     text   not null,
    postcodes    text[] not null,
    judicial     text   not null,
    local        text   not null,
    commercial   text   not null,
    method       text   not null,
    primary key (directory_id, commune)
);
comment on column rulebook.court_of_commune.judicial is 'empty where the directory does not say; local: empty where there is none';
create index court_of_commune_postcodes on rulebook.court_of_commune using gin (postcodes);
revoke update, delete, truncate on rulebook.court_directory, rulebook.court_of_commune from quittance_app;
