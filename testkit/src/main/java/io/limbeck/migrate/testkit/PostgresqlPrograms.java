package io.limbeck.migrate.testkit;

import io.limbeck.migrate.schema.SchemaObject;
import java.util.List;

/** One program of each kind that PostgreSQL has. */
final class PostgresqlPrograms {
    private PostgresqlPrograms() {}

    private static final String NOTE =
            """
            CREATE OR REPLACE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              NEW.notes := TG_ARGV[0];
              RETURN NEW;
            END;
            $$""";

    static List<Program> all() {
        return List.of(
                Program.of(
                        SchemaObject.view("answers", "SELECT ANSWER AS answer"),
                        List.of(),
                        "SELECT answer FROM answers"),
                Program.of(
                        SchemaObject.materializedView("kept", "SELECT ANSWER AS answer"),
                        List.of(),
                        "SELECT answer FROM kept"),
                Program.of(
                        SchemaObject.function(
                                "answered(integer, text)",
                                """
                                CREATE FUNCTION answered(n integer, t text) RETURNS integer LANGUAGE plpgsql AS $body$
                                DECLARE i integer := 0; -- a comment; with a semicolon
                                BEGIN
                                  i := ANSWER;
                                  RETURN i;
                                END;
                                $body$"""),
                        List.of(),
                        "SELECT answered(1, 'a')"),
                Program.of(
                        SchemaObject.function(
                                "standard()",
                                """
                                CREATE FUNCTION standard() RETURNS integer LANGUAGE sql
                                BEGIN ATOMIC
                                  SELECT 7;
                                  SELECT ANSWER;
                                END"""),
                        List.of(),
                        "SELECT standard()"),
                Program.of(
                        SchemaObject.procedure(
                                "fill(integer)",
                                """
                                CREATE PROCEDURE fill(n integer) LANGUAGE sql AS $$
                                DELETE FROM dishes;
                                INSERT INTO dishes VALUES (n, 'ANSWER');
                                $$"""),
                        List.of("CALL fill(3)"),
                        "SELECT notes FROM dishes"),
                Program.after(
                        List.of(NOTE),
                        SchemaObject.trigger(
                                "tr_dishes",
                                "dishes",
                                "CREATE TRIGGER tr_dishes BEFORE INSERT ON dishes FOR EACH ROW EXECUTE FUNCTION note('ANSWER')"),
                        List.of("DELETE FROM dishes", "INSERT INTO dishes (id) VALUES (7)"),
                        "SELECT notes FROM dishes"),
                Program.of(
                        SchemaObject.domain("level", "AS integer DEFAULT ANSWER CONSTRAINT low CHECK (VALUE < 9)"),
                        List.of(),
                        "SELECT typdefault FROM pg_type WHERE typname = 'level'"),
                Program.after(
                        List.of("CREATE TABLE whole (n integer) PARTITION BY LIST (n)"),
                        SchemaObject.partition("part", "whole", "FOR VALUES IN (ANSWER)"),
                        List.of(),
                        "SELECT substring(pg_get_expr(relpartbound, oid) FROM '[12]') FROM pg_class WHERE relname = 'part'"),
                Program.of(
                        SchemaObject.policy("own", "dishes", "USING (id = ANSWER)"),
                        List.of(),
                        "SELECT substring(qual FROM '[12]') FROM pg_policies WHERE policyname = 'own'"),
                new Program(
                        List.of(),
                        SchemaObject.rowSecurity("dishes", "ENABLE ROW LEVEL SECURITY"),
                        SchemaObject.rowSecurity("dishes", "ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"),
                        List.of(),
                        "SELECT relrowsecurity::integer + relforcerowsecurity::integer FROM pg_class WHERE relname = 'dishes'"),
                new Program(
                        List.of("CREATE SCHEMA extensions"),
                        SchemaObject.extension("citext", ""),
                        SchemaObject.extension("citext", "SCHEMA extensions"),
                        List.of(),
                        "SELECT CASE extnamespace WHEN 'public'::regnamespace THEN 1 ELSE 2 END FROM pg_extension"
                                + " WHERE extname = 'citext'"));
    }
}
