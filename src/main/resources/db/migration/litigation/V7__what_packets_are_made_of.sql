-- Of which parts a packet was bound, with the hash of each: what went to court can be told for good.
create table litigation.packet_part (
    packet_id   uuid    not null,
    place       integer not null,
    client_id   uuid    not null,
    case_id     uuid    not null,
    exhibit     text,
    title       text    not null,
    first_page  integer not null,
    pages       integer not null check (pages > 0),
    sha256      text    not null,
    -- What was received or sent, where the part is a copy of it; else the template that it was drawn up from.
    document_id uuid,
    template    text,
    primary key (packet_id, place),
    check ((document_id is null) <> (template is null))
);
call public.guard('litigation.packet_part');
