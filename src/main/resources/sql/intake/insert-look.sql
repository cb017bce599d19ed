-- The same file once more, with its columns read otherwise; its bytes stay where they are.
insert into intake.import (import_id, client_id, file_of, file_name, file_bytes, file_sha256, mapping, mode, status,
                           actor_kind, actor_id, actor_name, received_at, corrects, corrected_rows)
select :import, client_id, import_id, file_name, file_bytes, file_sha256, cast(:mapping as jsonb), 'DRY_RUN', 'RECEIVED',
       :actorKind, cast(:actorId as uuid), :actorName, :at, corrects, corrected_rows
  from intake.import
 where import_id = :file
