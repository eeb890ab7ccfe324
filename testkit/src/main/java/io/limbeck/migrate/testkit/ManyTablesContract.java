package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.internal.diff.ColumnKinds;
import io.limbeck.migrate.internal.diff.DiffOptions;
import io.limbeck.migrate.internal.diff.Difference;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.UnchangedTables;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Of many tables those that are as they are wanted are told from the others without making them, and nothing else is told otherwise. */
public abstract class ManyTablesContract extends DatabaseContract {
    @Test
    final void whatDiffersIsWhatDiffersFromTheWholeModelMade() {
        db().apply(ManyTables.makingOtherwise().toArray(Operation[]::new));
        Schema current = CatalogueContract.read(db());
        Schema made = CatalogueContract.readInScratch(db(), Creation.of(ManyTables.schema()));
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
    final void modelThatIsThereDiffersInNothing() {
        Migrator migrator = migrator();
        assertThat(migrator.check().differences())
                .hasSize(ManyTables.schema().tables().size());

        db().apply(Creation.of(ManyTables.schema()).toArray(Operation[]::new));

        assertThat(migrator.check().differences()).isEmpty();
    }

    private Migrator migrator() {
        return project().set("model", "java:" + ManyTables.class.getName()).migrator();
    }

    static Set<TableName> unchanged(TestDatabase database, Schema current, Schema model) {
        ColumnKinds kinds = ColumnKinds.in(model.tables());
        Schema samples = new Schema(kinds.samples(), List.of(), model.sequences(), model.enums(), List.of());
        Schema read = CatalogueContract.readInScratch(database, Creation.of(samples));
        return UnchangedTables.in(current, model, database.dialect().traits(), kinds.answers(read));
    }
}
