package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.enumeration;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.nativeType;
import static io.limbeck.migrate.schema.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Types of words come with what uses them, change under it, and go with it. */
@On("postgresql")
final class PostgresqlEnumsTest extends DatabaseTest {
    private static final SqlType MOOD = enumeration("mood", "sad", "ok", "it's");

    @Test
    void typeIsCreatedWithItsFirstColumnAndDroppedWithItsLast() {
        db().apply(table("a", MOOD), table("b", MOOD));
        db().apply(new DropTable(TableName.of("a"), Optional.empty()));
        assertThat(types()).containsExactly("mood");

        db().apply(new DropColumn(TableName.of("b"), "m", Optional.empty()));

        assertThat(types()).isEmpty();
    }

    @Test
    void typeCreatedByScriptsIsPreserved() {
        db().apply(new CreateEnum(EnumType.of("mood", "sad", "ok", "it's")), table("a", MOOD));

        db().apply(new DropTable(TableName.of("a"), Optional.empty()));

        assertThat(types()).containsExactly("mood");
    }

    @Test
    void otherValuesUnderTheSameNameAreRefused() {
        db().apply(table("a", MOOD));

        assertThatThrownBy(() -> db().apply(table("b", enumeration("mood", "fine"))))
                .isInstanceOf(UnsupportedByDatabaseException.class)
                .hasMessageContaining("sad, ok, it's");
    }

    @Test
    void columnBecomesAnEnumAndTextAgain() {
        db().apply(table("a", text()));
        db().run("ALTER TABLE a ALTER m SET DEFAULT 'ok'", "INSERT INTO a VALUES (1, 'sad'), (2, 'it''s')");
        Dump before = db().dump();
        AlterColumn change =
                new AlterColumn(TableName.of("a"), "m", ColumnChange.none().type(text(), MOOD));

        db().apply(change);

        assertThat(types()).containsExactly("mood");
        db().run("INSERT INTO a (id) VALUES (3)");
        assertThat(db().texts("SELECT m FROM a ORDER BY id")).containsExactly("sad", "it's", "ok");
        db().run("DELETE FROM a WHERE id = 3");
        db().apply(change.inverse().orElseThrow());
        assertThat(types()).isEmpty();
        assertThat(db().dump().toString().replace("('ok'::mood)::text", "'ok'::text"))
                .contains("m text");
        assertThat(db().rows("SELECT * FROM a ORDER BY id")).hasSize(2);
        assertThat(before.toString()).contains("m text");
    }

    @Test
    void valuesAreDroppedUnlessARowHoldsThem() {
        db().apply(table("a", MOOD), table("b", nativeType("mood[]")));
        db().run("ALTER TABLE a ALTER m SET DEFAULT 'ok'", "INSERT INTO a VALUES (1, 'ok')");
        db().run("INSERT INTO b VALUES (1, '{ok,\"it''s\"}')");
        Dump before = db().dump();
        EnumType from = EnumType.of("mood", "sad", "ok", "it's");
        ReplaceEnum fewer = new ReplaceEnum(Change.between(from, EnumType.of("mood", "it's", "ok")));

        assertThatThrownBy(() -> db().apply(new ReplaceEnum(Change.between(from, EnumType.of("mood", "sad")))))
                .hasMessageContaining("ok");
        assertThat(db().dump()).isEqualTo(before);

        db().apply(fewer);
        assertThat(db().refuses("INSERT INTO a VALUES (2, 'sad')")).isTrue();
        assertThat(db().texts("SELECT m FROM b")).containsExactly("{ok,it's}");
        db().apply(fewer.inverse().orElseThrow());
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void typeChangesUnderAllThatUsesIt() {
        db().apply(table("a", MOOD), table("b", MOOD));
        db().run(
                        "INSERT INTO a VALUES (1, 'ok'), (2, 'it''s')",
                        "ALTER TABLE a ALTER m SET DEFAULT 'ok', ADD CHECK (m <> 'it''s' OR id > 1)",
                        "ALTER TABLE a ADD e boolean GENERATED ALWAYS AS (m = 'ok') STORED NOT NULL",
                        "ALTER TABLE b ADD t text DEFAULT 'ok'::mood::text",
                        "ALTER TABLE a ADD UNIQUE (m)",
                        "ALTER TABLE b ADD FOREIGN KEY (m) REFERENCES a (m)",
                        "CREATE INDEX open ON a (id) WHERE m = 'ok'",
                        "CREATE INDEX by_m ON a ((m = 'ok'), m)",
                        "COMMENT ON INDEX open IS 'open'",
                        "CREATE FUNCTION better(x mood) RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT x'",
                        "CREATE FUNCTION worse(x int) RETURNS mood[] LANGUAGE sql IMMUTABLE AS 'SELECT ARRAY[''ok'']::mood[]'",
                        "COMMENT ON FUNCTION better IS 'better'",
                        "REVOKE ALL ON FUNCTION better FROM PUBLIC",
                        "ALTER TABLE a ADD CHECK (better(m) IS NOT NULL)",
                        "CREATE VIEW v AS SELECT id, better(m) AS m FROM a WHERE m <> 'it''s'",
                        "CREATE VIEW w AS SELECT id FROM v",
                        "CREATE POLICY p ON a USING (m = 'ok')",
                        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$",
                        "CREATE TRIGGER g BEFORE UPDATE ON a FOR EACH ROW WHEN (new.m = 'ok') EXECUTE FUNCTION touch()");
        Dump before = db().dump();
        EnumType from = EnumType.of("mood", "sad", "ok", "it's");
        ReplaceEnum fewer = new ReplaceEnum(Change.between(from, EnumType.of("mood", "it's", "ok")));

        db().apply(fewer);
        assertThat(db().texts("SELECT m FROM v")).containsExactly("ok");
        assertThat(db().texts("SELECT e FROM a ORDER BY id")).containsExactly("true", "false");
        assertThat(db().refuses("INSERT INTO b VALUES (3, 'sad')")).isTrue();

        db().apply(fewer.inverse().orElseThrow());
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void computedColumnOfTheTypeIsNamed() {
        db().apply(table("a", MOOD));
        db().run("ALTER TABLE a ADD c mood GENERATED ALWAYS AS (m) STORED");
        EnumType from = EnumType.of("mood", "sad", "ok", "it's");

        assertThatThrownBy(() -> db().apply(new ReplaceEnum(Change.between(from, EnumType.of("mood", "ok")))))
                .isInstanceOf(UnsupportedByDatabaseException.class)
                .hasMessageContaining("a.c");
    }

    private static CreateTable table(String name, SqlType type) {
        return new CreateTable(Table.of(name, column("id", integer()), column("m", type)));
    }

    private List<String> types() {
        return db().texts("SELECT typname FROM pg_type WHERE typtype = 'e'");
    }
}
