package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.op.Row.row;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.blob;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Row;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows go in as they are, few or many, and statements get their values. */
final class RowsContract extends DatabaseTest {
    private static final TableName T = TableName.of("t");
    private static final List<String> COLUMNS = List.of("id", "big", "said", "raw");

    @BeforeEach
    void start() {
        db().apply(new CreateTable(Table.of(
                T,
                column("id", integer()).notNull(),
                column("big", bigint()),
                column("said", text()),
                column("raw", blob()),
                primaryKey("id"))));
    }

    @Test
    void rowThatLacksAValueIsRefusedAndTakesNoneFromTheRowBefore() {
        assertThatThrownBy(() -> insert(List.of(row(1, 7, "said", null), row(2))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Row 2 for t has 1 value for the columns id, big, said, raw.");

        assertThat(db().texts("SELECT id FROM t")).isEmpty();
    }

    @Test
    void bulkInsertKeepsNullsBytesLargeNumbersAndUnicode() {
        byte[] bytes = new byte[256];
        IntStream.range(0, 256).forEach(i -> bytes[i] = (byte) i);

        insert(List.of(
                row(1, null, null, null),
                row(2, Long.MAX_VALUE, "Ёж \uD83E\uDD94 it's ; -- \\", bytes),
                row(3, Long.MIN_VALUE, "", new byte[0])));

        assertThat(db().number("SELECT count(*) FROM t WHERE big IS NULL AND said IS NULL AND raw IS NULL"))
                .isEqualTo(1);
        assertThat(db().texts("SELECT said FROM t WHERE big = " + Long.MAX_VALUE))
                .containsExactly("Ёж \uD83E\uDD94 it's ; -- \\");
        assertThat(db().rows("SELECT raw FROM t WHERE id = 2").get(0).get(0)).isEqualTo(bytes);
        assertThat(db().texts("SELECT big FROM t WHERE id = 3")).containsExactly("" + Long.MIN_VALUE);
    }

    @Test
    void noRowsInsertNothing() {
        insert(List.of());

        assertThat(db().number("SELECT count(*) FROM t")).isZero();
    }

    @Test
    void hundredThousandRowsStreamThroughConstantMemory() {
        List<WeakReference<String>> early = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        Iterable<Row> rows = () -> IntStream.range(0, 100_000)
                .mapToObj(i -> {
                    String said = "row " + i;
                    if (i < 50_000 && i % 100 == 0) {
                        early.add(new WeakReference<>(said));
                    } else if (i == 90_000) {
                        System.gc();
                        early.stream().filter(row -> row.get() != null).forEach(row -> kept.add(1));
                    }
                    return row(i, (long) i, said, null);
                })
                .iterator();

        insert(rows);

        assertThat(db().number("SELECT count(*) FROM t")).isEqualTo(100_000);
        assertThat(db().number("SELECT sum(big) FROM t")).isEqualTo(100_000L * 99_999 / 2);
        assertThat(early).hasSize(500);
        assertThat(kept).isEmpty();
    }

    @Test
    void executeBindsValues() {
        insert(List.of(row(1, 1L, "a", null), row(2, 2L, "b", null)));

        db().apply(new Execute(
                "UPDATE t SET said = ?, big = ? WHERE id = ? AND '?' = '?'", Arrays.asList("what's up?", null, 2)));

        assertThat(db().texts("SELECT said FROM t ORDER BY id")).containsExactly("a", "what's up?");
        assertThat(db().number("SELECT count(*) FROM t WHERE big IS NULL")).isEqualTo(1);
    }

    private void insert(Iterable<Row> rows) {
        db().apply(new BulkInsert(T, COLUMNS, rows));
    }
}
