package io.limbeck.migrate.testkit;

import io.limbeck.migrate.schema.SchemaObject;
import java.sql.Connection;
import java.util.List;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** One program of each kind that H2 has. */
public final class H2Programs {
    private H2Programs() {}

    static List<Program> all() {
        return List.of(
                Program.of(
                        SchemaObject.view("answers", "SELECT ANSWER AS answer"),
                        List.of(),
                        "SELECT answer FROM answers"),
                Program.of(
                        SchemaObject.domain("level", "AS INTEGER DEFAULT ANSWER"),
                        List.of(),
                        "SELECT domain_default FROM information_schema.domains WHERE domain_name = 'level'"),
                Program.of(
                        SchemaObject.function(
                                "answered",
                                "CREATE ALIAS answered FOR '%s.answerANSWER'".formatted(H2Programs.class.getName())),
                        List.of(),
                        "SELECT answered()"),
                Program.of(
                        SchemaObject.procedure(
                                "called",
                                "CREATE ALIAS called FOR '%s.answerANSWER'".formatted(H2Programs.class.getName())),
                        List.of("CALL called()"),
                        "SELECT called()"),
                Program.of(
                        SchemaObject.trigger(
                                "tr_dishes",
                                "dishes",
                                "CREATE TRIGGER tr_dishes BEFORE INSERT ON dishes FOR EACH ROW CALL '%s$NoteANSWER'"
                                        .formatted(H2Programs.class.getName())),
                        List.of("DELETE FROM dishes", "INSERT INTO dishes (id) VALUES (7)"),
                        "SELECT notes FROM dishes"));
    }

    public static int answer1() {
        return 1;
    }

    public static int answer2() {
        return 2;
    }

    /** Notes a 1. */
    public static class Note1 implements Trigger {
        @Override
        public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] row) {
            if (row != null) {
                row[1] = "1";
            }
        }
    }

    /** Notes a 2. */
    public static class Note2 implements Trigger {
        @Override
        public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] row) {
            if (row != null) {
                row[1] = "2";
            }
        }
    }
}
