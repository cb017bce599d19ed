-- The bytes, once for each client that they belong to, whatever they are called; lists never touch them.
create table document.content (
    client_id uuid  not null,
    sha256    text  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     bytea not null,
    primary key (client_id, sha256)
);
-- PDFs and pictures are compressed already.
alter table document.content alter column bytes set storage external;

create table document.stored (
    document_id       uuid        primary key,
    client_id         uuid        not null,
    case_id           uuid,
    kind              text        not null,
    title             text        not null,
    file_name         text        not null,
    media_type        text        not null,
    sha256            text        not null,
    size_bytes        bigint      not null check (size_bytes > 0),
    pages             integer     not null check (pages >= 0),
    visible_to_client boolean     not null,
    added_at          timestamptz not null,
    added_on          date        not null,
    added_by          text        not null,
    foreign key (client_id, sha256) references document.content deferrable initially deferred,
    unique nulls not distinct (client_id, case_id, kind, title, sha256, visible_to_client)
);
create index stored_case on document.stored (case_id, document_id);
create index stored_content on document.stored (client_id, sha256);

comment on column document.stored.kind is 'a document that the program drew up, by its folder of templates, or what the room that keeps it calls it';
comment on column document.stored.added_on is 'the agency''s date';

call public.guard('document.content');
call public.guard('document.stored');

-- A client sees of its own documents those that are shown to it: the list, and the bytes.
create policy shown on document.stored as restrictive for select using (
    (select current_setting('quittance.scope', true) = 'agency') or visible_to_client);
create policy shown on document.content as restrictive for select using (
    (select current_setting('quittance.scope', true) = 'agency')
    or exists (select from document.stored s
                where s.client_id = content.client_id and s.sha256 = content.sha256 and s.visible_to_client));

-- What was sent or received stays as it was.
revoke update, delete, truncate on document.content, document.stored from quittance_app;

create view document.api_document with (security_invoker) as
    select document_id, client_id, case_id, kind, title, file_name, media_type, size_bytes, pages, visible_to_client, added_at, added_on
      from document.stored;
