package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.internal.diff.ColumnKinds;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.UnchangedTables;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Of many tables those that are as they are wanted are told from the others without making them, and nothing else is told otherwise. */
final class ManyTablesContract extends DatabaseTest {
    @Test
    void differencesMatchThoseFromTheCompleteModel() {
        db().apply(ManyTables.makingOtherwise().toArray(Operation[]::new));
        Schema current = CatalogueTest.read(db());
        Schema made = CatalogueTest.readInScratch(db(), Creation.of(ManyTables.schema()));
        List<Difference> expected = SchemaDiff.between(
                        current, made, DiffOptions.of(db().dialect().traits()).withoutRenames())
                .all();

        assertThat(migrator().check().differences())
                .extracting(DifferenceInfo::words)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Difference::words).toList());

        Set<String> found = new TreeSet<>();
        current.tables().forEach(table -> found.add(table.name().name()));
        expected.forEach(difference -> found.remove(difference.table().name()));
        assertThat(unchanged(db(), current, ManyTables.schema()))
                .extracting(TableName::name)
                .as("all that are as they are wanted are found")
                .containsExactlyInAnyOrderElementsOf(found);
        assertThat(expected).hasSizeGreaterThan(20);
    }

    @Test
    void matchingModelHasNoDifferences() {
        Migrator migrator = migrator();
        assertThat(migrator.check().differences())
                .hasSize(ManyTables.schema().tables().size());

        db().apply(Creation.of(ManyTables.schema()).toArray(Operation[]::new));

        assertThat(migrator.check().differences()).isEmpty();
    }

    /** A model in which a new table has an index of the same name as a table that is there. */
    public static final class NameTakenTwice {
        private NameTakenTwice() {}

        /** The model. */
        public static Schema schema() {
            Schema many = ManyTables.schema();
            Table more = Table.of("zz", column("id", integer()).notNull(), primaryKey("id"));
            List<Table> tables = new ArrayList<>(many.tables());
            tables.add(more);
            List<Index> indexes = new ArrayList<>(many.indexes());
            indexes.add(Index.on(many.indexes().get(0).name(), "zz", "id"));
            return Schema.of(tables, indexes);
        }
    }

    @Test
    void takenNameIsReportedEvenIfItsTableNeedNotBeCreated() {
        db().apply(Creation.of(ManyTables.schema()).toArray(Operation[]::new));
        Migrator migrator = migrator(NameTakenTwice.class);

        if (product().indexNamesAreOfTables()) {
            assertThat(migrator.check().differences())
                    .extracting(DifferenceInfo::table)
                    .containsOnly("zz");
        } else {
            assertThatThrownBy(migrator::check)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Cannot create the model")
                    .hasMessageContaining(ManyTables.schema().indexes().get(0).name());
        }
    }

    private Migrator migrator() {
        return migrator(ManyTables.class);
    }

    private Migrator migrator(Class<?> model) {
        return project().set("model", "java:" + model.getName()).migrator();
    }

    static Set<TableName> unchanged(TestDatabase database, Schema current, Schema model) {
        ColumnKinds kinds = ColumnKinds.in(model.tables());
        Schema samples = new Schema(kinds.samples(), List.of(), model.sequences(), model.enums(), List.of());
        Schema read = CatalogueTest.readInScratch(database, Creation.of(samples));
        return UnchangedTables.in(current, model, database.dialect().traits(), kinds.answers(read));
    }
}
