insert into intake.import (import_id, client_id, file_name, file_bytes, file_sha256, mapping, mode, status,
                           actor_kind, actor_id, actor_name, received_at)
values (:import, :client, :name, 0, '', cast(:mapping as jsonb), :mode, 'RECEIVED',
        :actorKind, cast(:actorId as uuid), :actorName, :at)
