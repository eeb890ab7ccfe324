package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.enumeration;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * After each change, and after it was taken back, the application goes on: by its own account, which has only what it was granted, it
 * reads its table and its view, and inserts a row whose number the database gives.
 */
final class ApplicationContract extends DatabaseTest {
    private static final TableName BOOKS = TableName.of("books");
    private static final TableName AUTHORS = TableName.of("authors");
    private static final Column ID = column("id", integer()).autoIncrement();
    private static final Column TITLE = column("title", varchar(100)).notNull();
    private static final Constraint KEY = primaryKey("id").named("pk_books");
    private static final Constraint TITLES = unique("title").named("uq_books_title");
    private static final Constraint WRITTEN_BY =
            foreignKey("author_id").references("authors", "id").named("fk_books_author");
    private static final EnumType GENRE = EnumType.of("genre", "novel", "poem");
    private static final SchemaObject SHELF = SchemaObject.view(
            "shelf",
            "SELECT b.id, b.title, b.pages, a.name FROM books b JOIN authors a ON a.id = b.author_id WHERE b.pages > 0");

    private Account app;

    private int inserted;
    private boolean shelf = true;
    private String books = "books";
    private String pages = "pages";

    @BeforeEach
    void applicationHasItsTables() {
        db().apply(
                        new CreateTable(Table.of(
                                "authors",
                                column("id", bigint()).notNull(),
                                column("name", varchar(50)).notNull(),
                                primaryKey("id"))),
                        Samples.insert("authors", List.of("id", "name"), io.limbeck.migrate.op.Row.row(1, "Anna")));
        does(new io.limbeck.migrate.op.CreateEnum(GENRE));
        db().apply(
                        new CreateTable(Table.of(
                                        "books",
                                        ID,
                                        column("author_id", bigint()),
                                        TITLE,
                                        column("pages", integer()),
                                        column("kind", enumeration("genre", "novel", "poem"))
                                                .notNull()
                                                .defaultValue("novel"),
                                        KEY,
                                        TITLES,
                                        WRITTEN_BY)
                                .comment("what one may read")),
                        new CreateObject(SHELF));
        app = closedAfterwards(db().account());
        app.granted("SELECT, INSERT ON books").granted("SELECT ON shelf");
        goesOn("the start");
    }

    private void goesOn(String after) {
        inserted++;
        try {
            app.writes("INSERT INTO " + books + " (author_id, title, " + pages + ") VALUES (1, 'book " + inserted
                    + "', 10)");
            if (shelf) {
                assertThat(app.reads("SELECT title FROM shelf ORDER BY id"))
                        .as(after)
                        .hasSize(inserted)
                        .endsWith("book " + inserted);
            }
            assertThat(app.reads("SELECT count(*) FROM " + books + " WHERE " + pages + " = 10 AND kind = 'novel'"))
                    .as(after)
                    .containsExactly(String.valueOf(inserted));
        } catch (IllegalStateException refused) {
            throw new AssertionError("after " + after + ": " + refused.getMessage(), refused);
        }
    }

    private void thereAndBack(String name, Operation there) {
        Operation back = there.inverse().orElseThrow();
        if (does(there)) {
            goesOn(name);
            assertThat(does(back)).isTrue();
            goesOn("the way back from " + name);
        }
    }

    @Test
    void columnsChange() {
        thereAndBack("a wider number under the view", pages(change -> change.type(bigint())));
        thereAndBack("another type under the view", pages(change -> change.type(numeric(12, 2))));
        thereAndBack("a longer title", title(ColumnChange.none().type(varchar(250))));
        thereAndBack("a title without limit", title(ColumnChange.none().comment("as on its cover")));
        thereAndBack("a title that may be missing", title(ColumnChange.none().nullable()));
        thereAndBack("a title with a default", title(ColumnChange.none().defaultValue("untitled")));
        thereAndBack(
                "a column that must be there",
                new AddColumn(BOOKS, column("stars", integer()).notNull().defaultValue(3), List.of()));
        thereAndBack(
                "a computed column",
                new AddColumn(BOOKS, column("doubled", integer()).generatedStoredAs("pages * 2"), List.of()));
        thereAndBack("a long text", new AddColumn(BOOKS, column("notes", text()), List.of()));
    }

    private static AlterColumn pages(java.util.function.UnaryOperator<ColumnChange> change) {
        return new AlterColumn(BOOKS, "pages", change.apply(ColumnChange.none()).was(column("pages", integer())));
    }

    private static AlterColumn title(ColumnChange change) {
        return new AlterColumn(BOOKS, "title", change.was(TITLE));
    }

    @Test
    void numberingChanges() {
        AlterColumn wider =
                new AlterColumn(BOOKS, "id", ColumnChange.none().type(bigint()).was(ID));
        thereAndBack("a wider identity", wider);
        AlterColumn plain =
                new AlterColumn(BOOKS, "id", ColumnChange.none().dropIdentity().was(ID));
        if (does(plain)) {
            app.writes(
                    "INSERT INTO books (id, author_id, title, pages) VALUES (1000, 1, 'book " + ++inserted + "', 10)");
            assertThat(does(plain.inverse().orElseThrow())).isTrue();
            goesOn("an identity that was dropped and came back");
            assertThat(app.reads("SELECT max(id) FROM books")).containsExactly("1001");
        }
        thereAndBack(
                "an identity with a start and a step",
                new AlterColumn(
                        BOOKS,
                        "id",
                        ColumnChange.none()
                                .identity(Identity.byDefault()
                                        .with(io.limbeck.migrate.schema.SequenceOptions.none()
                                                .startingWith(2_000)
                                                .incrementingBy(5)))
                                .was(ID)));
    }

    @Test
    void keysChange() {
        thereAndBack("no unique key", DropConstraint.of(BOOKS, TITLES));
        thereAndBack("no foreign key", DropConstraint.of(BOOKS, WRITTEN_BY));
        thereAndBack("a check", AddConstraint.of(BOOKS, check("pages < 100000").named("ck_books_pages")));
        thereAndBack(
                "a second unique key",
                AddConstraint.of(BOOKS, unique("author_id", "title").named("uq_books_author")));
        thereAndBack(
                "a second foreign key",
                AddConstraint.of(
                        BOOKS,
                        foreignKey("author_id")
                                .references("authors", "id")
                                .named("fk_books_again")
                                .onDelete(ReferentialAction.CASCADE)));
        thereAndBack("an index", CreateIndex.of(Index.on("ix_books_pages", "books", "pages")));
        thereAndBack(
                "a unique index",
                CreateIndex.of(Index.on("ux_books_title", "books", "title").asUnique()));
        thereAndBack(
                "a longer key on what is referred to",
                AddConstraint.of(AUTHORS, unique("name").named("uq_name")));
    }

    @Test
    void namesChange() {
        app.granted("UPDATE ON books").granted("SELECT ON authors");
        if (!db().viewsFollowColumns()) {
            db().apply(DropObject.of(SHELF));
            shelf = false;
        }
        RenameColumn column = new RenameColumn(BOOKS, "pages", "page_count");
        db().apply(column);
        pages = "page_count";
        goesOn("a renamed column");
        db().apply(column.inverse().orElseThrow());
        pages = "pages";
        goesOn("a renamed column that has its name again");
        RenameTable table = new RenameTable(BOOKS, "volumes");
        db().apply(table);
        books = "volumes";
        goesOn("a renamed table");
        db().apply(table.inverse().orElseThrow());
        books = "books";
        goesOn("a renamed table that has its name again");
    }

    @Test
    void viewsAndTypesChange() {
        thereAndBack(
                "a view that shows more",
                new ReplaceObject(
                        Change.between(
                                SHELF,
                                SHELF.saying(
                                        "SELECT b.id, b.title, b.pages, a.name, b.kind FROM books b JOIN authors a ON a.id = b.author_id"))));
        thereAndBack(
                "a view in another order",
                new ReplaceObject(Change.between(
                        SHELF,
                        SHELF.saying("SELECT b.title, b.id FROM books b JOIN authors a ON a.id = b.author_id"))));
        thereAndBack(
                "a comment",
                new CommentTable(BOOKS, Change.between(Optional.of("what one may read"), Optional.of("b"))));
        if (does(new AddEnumValue(GENRE.name(), "essay", Optional.empty(), Optional.of(GENRE)))) {
            goesOn("one more value of an enum");
            thereAndBack(
                    "one value less of an enum",
                    new ReplaceEnum(Change.between(
                            EnumType.of("genre", "novel", "poem", "essay"), EnumType.of("genre", "essay", "novel"))));
        }
    }
}
