package app.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Each room's tables come from its own folder, in its own schema, with its own history. */
class RoomMigrationsTest extends DatabaseTest {

    @Test
    void every_folder_of_migrations_has_its_place_in_the_order() {
        assertThat(RoomMigrations.foldersWithMigrations())
                .contains(RoomMigrations.ROOT)
                .allMatch(folder -> folder.equals(RoomMigrations.ROOT) || RoomMigrations.ROOMS.contains(folder));
    }

    @Test
    void every_room_with_migrations_has_a_history_that_the_program_may_not_touch() {
        var histories = jdbc.sql("""
                        select schemaname from pg_tables
                         where tablename = 'flyway_schema_history'
                           and case when has_schema_privilege('quittance_app', schemaname, 'usage')
                                    then not has_table_privilege('quittance_app', schemaname || '.' || tablename, 'update')
                                    else true end""").query((row, n) -> row.getString(1)).list();
        assertThat(histories)
                .contains("quittance")
                .containsAll(RoomMigrations.ROOMS.stream()
                        .filter(RoomMigrations.foldersWithMigrations()::contains)
                        .toList());
    }
}
