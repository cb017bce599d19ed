-- An association or a sole trader has no share capital.
alter table client.client alter column capital drop not null;
