package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MODIFY loses what is not repeated: all that does not change has to stay. */
@On("mariadb")
class MariadbModifyTest extends DatabaseTest {
    private static final TableName T = TableName.of("t");

    @BeforeEach
    void start() {
        db().run("CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'number',"
                + " amount INT UNSIGNED NOT NULL DEFAULT 3 COMMENT 'it''s \\\\ much' CHECK (amount < 1000),"
                + " word VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_german1_ci DEFAULT 'a(b)' INVISIBLE,"
                + " seen TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),"
                + " token VARCHAR(40) DEFAULT (concat('x', uuid())),"
                + " doc JSON, kind ENUM('a', 'b''c') NOT NULL DEFAULT 'b''c',"
                + " total INT GENERATED ALWAYS AS (amount + 1) STORED, twice INT GENERATED ALWAYS AS (amount * 2) VIRTUAL,"
                + " KEY ix_amount (amount), KEY ix_twice (twice))");
        db().run("INSERT INTO t (amount) VALUES (7), (8)");
    }

    /** What the server says of {@code amount} when it is a BIGINT. */
    String bigAmount() {
        return "amount bigint(20) NOT NULL DEFAULT 3 COMMENT 'it''s \\\\ much' CHECK (amount < 1000)";
    }

    /** What the server says of {@code word} when it is longer, required and called {@code text}. */
    String requiredText() {
        return "text varchar(30) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL INVISIBLE DEFAULT 'a(b)'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "amount", "word", "seen", "token", "doc", "kind", "total", "twice"})
    void commentChangesNothingElse(String column) {
        Dump before = db().dump();
        String comment = db().texts("SELECT column_comment FROM information_schema.columns"
                        + " WHERE table_schema = database() AND column_name = '" + column + "'")
                .get(0);

        alter(column, change -> change.comment("new's"));

        assertThat(db().dump().toString()).contains("COMMENT 'new''s'");
        alter(column, change -> comment.isEmpty() ? change.dropComment() : change.comment(comment));
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void nameChangesNothingElse() {
        String before = db().dump().toString();

        alter("seen", change -> change.rename("met").comment("when"));

        Matcher line = Pattern.compile("(?m)^  seen (.*)$").matcher(before);
        assertThat(db().dump().toString()).isEqualTo(line.replaceFirst("  met $1 COMMENT 'when'"));
    }

    @Test
    void typeKeepsDefaultCommentAndCheck() {
        alter("amount", change -> change.type(bigint()));

        assertThat(db().dump().toString()).contains(bigAmount());
    }

    @Test
    void expressionComputesTheNewValuesInPlace() {
        List<String> seen = db().texts("SELECT seen FROM t");

        alter("kind", change -> change.type(varchar(20)).using("concat(kind, ' of ', amount)"));

        assertThat(db().texts("SELECT kind FROM t ORDER BY id")).containsExactly("b'c of 7", "b'c of 8");
        assertThat(db().texts("SELECT seen FROM t")).isEqualTo(seen);
        assertThat(db().dump().toString())
                .contains("NOT NULL DEFAULT 'b''c'\n  total")
                .doesNotContain("_migrate");
    }

    @Test
    void changesOfOneBatchFollowEachOther() {
        db().apply(new AlterTable(
                T,
                List.of(
                        new AlterColumn(T, "word", ColumnChange.none().type(varchar(30))),
                        new AlterColumn(T, "word", ColumnChange.none().notNull()),
                        new AlterColumn(T, "word", ColumnChange.none().rename("text")),
                        new AlterColumn(T, "text", ColumnChange.none().comment("last"))),
                Optional.of(Change.into(
                        List.of("text", "id", "amount", "seen", "token", "doc", "kind", "total", "twice")))));

        assertThat(db().dump().toString()).contains("t (\n  " + requiredText() + " COMMENT 'last'\n  id");
    }

    @Test
    void columnWithoutDefaultMayBeLeftOut() {
        alter("word", ColumnChange::dropDefault);

        db().run("INSERT INTO t (amount) VALUES (9)");
        assertThat(db().number("SELECT count(*) FROM t WHERE word IS NULL")).isEqualTo(1);
    }

    @Test
    void withoutConnectionItIsRefusedWithAClearMessage() {
        AlterColumn change = new AlterColumn(T, "amount", ColumnChange.none().type(integer()));

        assertThatThrownBy(() -> db().dialect().compiler().compile(change))
                .isInstanceOf(DefinitionNeededException.class)
                .hasMessageContaining(facts().displayName())
                .hasMessageContaining("t.amount");
    }

    final void alter(String column, UnaryOperator<ColumnChange> change) {
        db().apply(new AlterColumn(T, column, change.apply(ColumnChange.none())));
    }
}
