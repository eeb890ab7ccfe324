package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.TableName;
import org.junit.jupiter.api.Test;

/** Rights on single columns follow the names of the columns and of their table, to every account and with what it may pass on. */
@On({"postgresql", "mariadb", "mysql"})
final class ColumnRightsContract extends DatabaseTest {
    private static final TableName BOOKS = TableName.of("books");

    @Test
    void rightsFollowNamesThereAndBack() {
        db().run(
                        "CREATE TABLE books (id INTEGER, title VARCHAR(20), pages INTEGER)",
                        "INSERT INTO books VALUES (1, 'a', 10)");
        try (Account reader = db().account().granted("SELECT (title, pages), UPDATE (pages) ON books");
                Account other = db().account().granted("SELECT ON books")) {
            db().apply(new RenameColumn(BOOKS, "pages", "page_count"), new RenameTable(BOOKS, "volumes"));

            assertThat(reader.reads("SELECT title FROM volumes WHERE page_count = 10"))
                    .containsExactly("a");
            reader.writes("UPDATE volumes SET page_count = 11 WHERE page_count = 10");
            assertThat(reader.refuses("SELECT id FROM volumes")).isTrue();
            assertThat(other.reads("SELECT page_count FROM volumes")).containsExactly("11");

            db().apply(
                            new RenameTable(TableName.of("volumes"), "books"),
                            new RenameColumn(BOOKS, "page_count", "pages"));

            assertThat(reader.reads("SELECT title FROM books WHERE pages = 11")).containsExactly("a");
            assertThat(reader.refuses("SELECT id FROM books")).isTrue();
            assertThat(other.reads("SELECT id FROM books")).containsExactly("1");
        }
    }

    @Test
    void rightsFollowANameThatChangesTogetherWithTheType() {
        db().run("CREATE TABLE books (id INTEGER, pages INTEGER)", "INSERT INTO books VALUES (1, 10)");
        try (Account reader = db().account().granted("SELECT (pages), UPDATE (pages) ON books")) {
            db().apply(new AlterColumn(
                    BOOKS, "pages", ColumnChange.none().type(bigint()).rename("page_count")));

            assertThat(reader.reads("SELECT page_count FROM books")).containsExactly("10");
            reader.writes("UPDATE books SET page_count = 11");
            assertThat(reader.refuses("SELECT id FROM books")).isTrue();
        }
    }

    /** What is granted under a name that is gone would be a gift to the next table of that name. */
    @Test
    void nothingRemainsUnderTheOldName() {
        db().run("CREATE TABLE books (id INTEGER)");
        try (Account reader = db().account().granted("SELECT ON books")) {
            db().apply(new RenameTable(BOOKS, "volumes"));
            db().run("CREATE TABLE books (id INTEGER)");

            assertThat(reader.refuses("SELECT id FROM books")).isTrue();
            assertThat(reader.refuses("SELECT id FROM volumes")).isFalse();
        }
    }
}
