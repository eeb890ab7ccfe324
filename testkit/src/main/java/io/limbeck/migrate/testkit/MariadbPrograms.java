package io.limbeck.migrate.testkit;

import io.limbeck.migrate.schema.SchemaObject;
import java.util.List;

/** One program of each kind that MariaDB has. */
final class MariadbPrograms {
    private MariadbPrograms() {}

    static List<Program> all() {
        return List.of(
                Program.of(
                        SchemaObject.view("answers", "SELECT ANSWER AS answer"),
                        List.of(),
                        "SELECT answer FROM answers"),
                Program.of(
                        SchemaObject.function(
                                "answered",
                                """
                                CREATE FUNCTION answered(n INT) RETURNS INT DETERMINISTIC
                                BEGIN
                                  DECLARE i INT DEFAULT 0;
                                  IF n > 0 THEN
                                    SET i = ANSWER;
                                  END IF;
                                  RETURN i;
                                END"""),
                        List.of(),
                        "SELECT answered(1)"),
                Program.of(
                        SchemaObject.procedure(
                                "fill",
                                """
                                CREATE PROCEDURE fill(IN n INT)
                                BEGIN
                                  DELETE FROM dishes;
                                  INSERT INTO dishes VALUES (n, 'ANSWER');
                                END"""),
                        List.of("CALL fill(3)"),
                        "SELECT notes FROM dishes"),
                Program.of(
                        SchemaObject.trigger(
                                "tr_dishes",
                                "dishes",
                                """
                                CREATE TRIGGER tr_dishes BEFORE INSERT ON dishes FOR EACH ROW
                                BEGIN
                                  SET NEW.notes = 'a;b';
                                  SET NEW.notes = ANSWER;
                                END"""),
                        List.of("DELETE FROM dishes", "INSERT INTO dishes (id) VALUES (7)"),
                        "SELECT notes FROM dishes"));
    }
}
