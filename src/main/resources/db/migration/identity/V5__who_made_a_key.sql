-- What lets people tell their keys apart: how each begins, which opens nothing, and who made it.
alter table identity.api_key
    add column begins     text check (length(begins) <= 12),
    add column created_by text,
    add column revoked_by text;

do $$
begin
    assert not exists (select from identity.api_key where begins is not null);
end $$;
