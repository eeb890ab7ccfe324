package io.limbeck.migrate.testkit;

import io.limbeck.migrate.schema.SchemaObject;
import java.util.List;

/** One program of each kind that SQLite has. */
final class SqlitePrograms {
    private SqlitePrograms() {}

    static List<Program> all() {
        return List.of(
                Program.of(
                        SchemaObject.view("answers", "SELECT 'ANSWER' AS answer"),
                        List.of(),
                        "SELECT answer FROM answers"),
                Program.of(
                        SchemaObject.virtualTable("found", "USING fts5(notes, prefix='ANSWER')"),
                        List.of("INSERT INTO found (notes) VALUES ('tea')"),
                        "SELECT substr(sql, instr(sql, 'prefix=') + 8, 1) FROM sqlite_master WHERE name = 'found'"),
                Program.of(
                        SchemaObject.trigger(
                                "tr_dishes",
                                "dishes",
                                """
                                CREATE TRIGGER tr_dishes AFTER INSERT ON dishes BEGIN
                                  UPDATE dishes SET notes = 'a;b' WHERE id = NEW.id;
                                  UPDATE dishes SET notes = CASE WHEN id > 0 THEN ANSWER END WHERE id = NEW.id;
                                END"""),
                        List.of("DELETE FROM dishes", "INSERT INTO dishes (id) VALUES (7)"),
                        "SELECT notes FROM dishes"));
    }
}
