-- How many files a client sent today is asked for with each file.
create index import_received on intake.import (client_id, received_at);
