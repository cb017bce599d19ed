-- Events on their way to a listener (Spring Modulith's publication registry).
create table platform.event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);

create index event_publication_by_event on platform.event_publication using hash (serialized_event);
create index event_publication_incomplete on platform.event_publication (publication_date) where completion_date is null;
create index event_publication_by_completion on platform.event_publication (completion_date);

-- Jobs and who works on them (db-scheduler).
create table platform.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on platform.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on platform.scheduled_tasks (priority desc, execution_time);

-- How many days the agency's date is ahead of the machine's: one row, other than zero in a demonstration only.
create table platform.agency_clock (
    only_row   boolean primary key default true check (only_row),
    days_ahead integer not null check (days_ahead >= 0)
);

insert into platform.agency_clock (days_ahead) values (0);
revoke insert, delete on platform.agency_clock from quittance_app;
