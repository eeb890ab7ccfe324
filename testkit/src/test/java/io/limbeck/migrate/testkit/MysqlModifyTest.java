package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@On("mysql")
final class MysqlModifyTest extends MariadbModifyTest {
    @Override
    String bigAmount() {
        return "amount bigint NOT NULL DEFAULT '3' COMMENT 'it''s \\\\ much'";
    }

    @Override
    String requiredText() {
        return "text varchar(30) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL DEFAULT 'a(b)' /*!80023 INVISIBLE */";
    }

    /** The server renames no column that an expression reads. */
    @ParameterizedTest
    @ValueSource(strings = {"amount", "word"})
    void renamedColumnTakesAlongWhatReadsIt(String column) {
        db().run(
                        "CREATE INDEX ix_less ON t ((amount - 1), word(3) DESC)",
                        "CREATE UNIQUE INDEX ux_both ON t ((concat(word, 'amount', amount)))",
                        "ALTER TABLE t ADD CONSTRAINT ck_word CHECK (word <> 'it''s word' OR amount > 2)");
        Dump before = db().dump();

        db().apply(new RenameColumn(TableName.of("t"), column, "other"));

        String after = db().dump().toString();
        assertThat(after).contains("'amount'", "it\\'s word");
        assertThat(after.replace("other", column)).isEqualTo(before.toString());
        db().apply(new RenameColumn(TableName.of("t"), "other", column));
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void longExpressionsAreWrittenInFull() {
        String sum = "amount" + " + 1234567890".repeat(100);
        db().run("CREATE INDEX ix_long ON t ((" + sum + "), word(3) DESC, kind)");
        Dump before = db().dump();

        db().apply(new RenameColumn(TableName.of("t"), "amount", "other"));

        assertThat(db().dump().toString().replace("other", "amount")).isEqualTo(before.toString());
    }

    @Test
    void newNameAndNewTypeOfAColumnThatIsReadComeInOneOperation() {
        alter("amount", change -> change.rename("number").comment("of pieces"));

        assertThat(db().dump().toString())
                .contains("number int unsigned NOT NULL DEFAULT '3' COMMENT 'of pieces'", "((number + 1))");
    }
}
