package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read from a database says all, and in one spelling: built again from it, the same is read. */
final class CatalogueContract extends CatalogueTest {
    @Test
    void whatIsReadBuildsTheSame() {
        Tries.of(this, 60, random -> {
            try (TestDatabase database = freshDatabase(Files.createTempDirectory(folder(), "s"))) {
                Schema model = new RandomSchemas(random, database.dialect(), database.referentialActions()).next();
                String which = "schema " + model;
                database.apply(Creation.of(model).toArray(Operation[]::new));

                Schema there = assertClosed(database, which);

                assertThat(there.tables()).as(which).hasSameSizeAs(model.tables());
                assertThat(there.objects()).as(which).hasSameSizeAs(model.objects());
                assertThat(readInScratch(database, Creation.of(model)))
                        .as(which)
                        .isEqualTo(there);
            }
        });
    }

    @Test
    void nothingIsReadFromAnEmptyDatabase() {
        db().apply();

        assertThat(read(db())).isEqualTo(Schema.empty());
    }

    @Test
    void tablesThatAreNotWantedAreLeftOutWithAllThatHangsOnThem() throws SQLException {
        db().apply(Creation.of(large(2)).toArray(Operation[]::new));
        CatalogueScope scope =
                CatalogueScope.of(List.of(), table -> !table.name().equals("t0001"));

        try (Connection connection = db().dialect().sessions().connect(request(db(), Access.READ))) {
            Schema read = db().dialect().catalogue().read(connection, scope);

            assertThat(read.tables()).extracting(table -> table.name().name()).containsExactly("t0000");
            assertThat(read.indexes())
                    .allSatisfy(index -> assertThat(index.table().name()).isEqualTo("t0000"));
        }
    }

    @Test
    void scratchLeavesNothingBehind() {
        db().apply(Creation.of(large(2)).toArray(Operation[]::new));
        Dump before = db().dump();
        List<String> schemas = product().schemas(db());

        Schema scratch = readInScratch(db(), Creation.of(large(3)));

        assertThat(scratch.tables()).hasSize(3);
        assertThat(db().dump()).isEqualTo(before);
        assertThat(product().schemas(db())).isEqualTo(schemas);
    }

    @Test
    void scratchLeavesNothingBehindWhenItsWorkFails() {
        db().apply(Creation.of(large(2)).toArray(Operation[]::new));
        Dump before = db().dump();
        List<String> schemas = product().schemas(db());

        assertThatThrownBy(() -> db().dialect()
                        .scratches()
                        .inScratch(request(db(), Access.WRITE), Optional.empty(), ScratchUse.OWN, scratch -> {
                            apply(db(), scratch, Creation.of(large(3)));
                            throw new SQLException("enough");
                        }))
                .hasMessage("enough");

        assertThat(db().dump()).isEqualTo(before);
        assertThat(product().schemas(db())).isEqualTo(schemas);
    }

    @Test
    void manyTablesTakeNoMoreQueriesThanFew() throws SQLException {
        db().apply(Creation.of(large(3)).toArray(Operation[]::new));
        int few = queries(3);
        assertThat(few + queriesForSamples()).isLessThanOrEqualTo(product().mostQueries());
        try (TestDatabase other = freshDatabase(folder().resolve("many"))) {
            other.apply(Creation.of(large(product().manyTables())).toArray(Operation[]::new));

            assertThat(queries(other, product().manyTables())).isEqualTo(few).isLessThanOrEqualTo(15);
        }
    }

    /** What the reading of the samples of a model's columns takes. */
    private int queriesForSamples() throws SQLException {
        try (Connection connection = db().dialect().sessions().connect(request(db(), Access.READ))) {
            CountingConnection counting = new CountingConnection(connection);
            db().dialect()
                    .catalogue()
                    .read(counting.connection(), new CatalogueScope(List.of(), table -> true, Set.of()));
            return counting.queries();
        }
    }

    private int queries(int tables) throws SQLException {
        return queries(db(), tables);
    }

    private int queries(TestDatabase database, int tables) throws SQLException {
        try (Connection connection = database.dialect().sessions().connect(request(database, Access.READ))) {
            CountingConnection counting = new CountingConnection(connection);
            long start = System.nanoTime();
            Schema schema = database.dialect().catalogue().read(counting.connection(), CatalogueScope.defaultSchema());
            System.out.printf(
                    "%s: %d tables read in %d ms by %d queries%n",
                    database.dialect().facts().displayName(),
                    tables,
                    (System.nanoTime() - start) / 1_000_000,
                    counting.queries());
            assertThat(schema.tables()).hasSize(tables);
            assertThat(schema.indexes()).hasSize(2 * tables);
            assertThat(schema.tables().get(tables - 1).columns()).hasSize(14);
            return counting.queries();
        }
    }

    /** Tables of 14 columns, each with a foreign key, a unique constraint and two indexes. */
    static Schema large(int count) {
        List<Table> tables = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "t%04d".formatted(i);
            List<TableElement> elements = new ArrayList<>();
            elements.add(column("id", bigint()).notNull());
            elements.add(column("parent_id", bigint()));
            for (int c = 0; c < 12; c++) {
                elements.add(column("c" + c, varchar(40)));
            }
            elements.add(primaryKey("id"));
            elements.add(unique("c0", "c1").named("uq_" + name));
            elements.add(foreignKey("parent_id")
                    .references("t%04d".formatted(i / 2), "id")
                    .named("fk_" + name));
            tables.add(Table.of(name, elements.toArray(TableElement[]::new)));
            indexes.add(Index.on("ix_" + name + "_a", TableName.of(name), "c2"));
            indexes.add(Index.on("ix_" + name + "_b", TableName.of(name), "c3", "c4"));
        }
        return Schema.of(tables, indexes);
    }
}
