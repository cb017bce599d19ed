-- After each room's run: the program may enter the room, and may not rewrite the history of its migrations.
grant usage on schema "${flyway:defaultSchema}" to quittance_app;
revoke all on "${flyway:defaultSchema}"."${flyway:table}" from quittance_app;
