package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Differences;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Between any two schemas: what is generated applies, then nothing differs, and its inverses lead back to what was. */
@Tag("matrix")
@Execution(ExecutionMode.CONCURRENT) // the longest of the long suite
final class SchemaDiffContract extends ProductTest {
    /** For one pair in so many it is looked whether tables are found unchanged without being made, which takes a scratch more. */
    private static final int LOOKED_AT = 5;

    /** How many pairs the long suite makes. */
    private static final int PAIRS = 500;

    @Override
    protected boolean careless() {
        return true;
    }

    @Test
    void generatedOperationsLeadFromAnySchemaToAnyOtherAndBack(@TempDir Path folder) {
        AtomicInteger pairs = new AtomicInteger();
        AtomicInteger unchanged = new AtomicInteger();
        int tries = Tries.of(this, PAIRS, randomness -> {
            int pair = pairs.getAndIncrement();
            Path own = Files.createDirectory(folder.resolve("p" + pair));
            try (TestDatabase database = freshDatabase(own)) {
                RandomSchemas random = new RandomSchemas(randomness, database.dialect(), database.referentialActions());
                Schema first = random.next();
                Schema second = random.next();
                String which = "pair " + pair + "\nfrom " + first + "\nto " + second;
                database.apply(Creation.of(first).toArray(Operation[]::new));
                thereAndBack(database, second, which);
                if (pair % LOOKED_AT == 0) {
                    unchanged.addAndGet(unchanged(database, first, second, which));
                }
            }
        });
        assertThat(unchanged.get()).as("tables found unchanged").isGreaterThanOrEqualTo(tries / 100);
    }

    /** Tables that are found to be as a model wants them without being made are also the same when they are made. */
    private static int unchanged(TestDatabase database, Schema there, Schema model, String which) {
        Schema current = CatalogueTest.read(database);
        int found = 0;
        for (Schema wanted : List.of(there, model)) {
            Set<TableName> same;
            try {
                same = ManyTablesContract.unchanged(database, current, wanted);
            } catch (IllegalStateException refused) { // a kind of column that cannot be made alone: all tables are made
                continue;
            }
            found += same.size();
            Schema made = CatalogueTest.readInScratch(database, Creation.of(wanted));
            DiffOptions options = DiffOptions.of(database.dialect().traits()).withoutRenames();
            assertThat(SchemaDiff.between(current, made, options).all())
                    .as(which)
                    .noneMatch(difference -> same.contains(difference.table()));
        }
        return found;
    }

    private static void thereAndBack(TestDatabase database, Schema model, String which) {
        DiffOptions options = DiffOptions.of(database.dialect().traits()).withoutRenames();
        Schema before = CatalogueTest.read(database);
        Schema wanted = CatalogueTest.readInScratch(database, Creation.of(model));
        Differences differences = SchemaDiff.between(before, wanted, options);
        String said = which + lines(differences.operations());

        apply(database, differences.operations(), said);

        Schema after = CatalogueTest.read(database);
        assertThat(SchemaDiff.between(after, wanted, options).all()).as(said).isEmpty();

        List<Operation> back = inverses(differences.operations());
        String saidBack = said + "\nback" + lines(back);
        apply(database, back, saidBack);

        assertThat(comparable(CatalogueTest.read(database), database))
                .as(saidBack)
                .isEqualTo(comparable(before, database));
    }

    private static void apply(TestDatabase database, List<Operation> operations, String said) {
        try {
            database.apply(operations.toArray(Operation[]::new));
        } catch (RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\n" + said, e);
        }
    }

    static String lines(List<Operation> operations) {
        StringBuilder lines = new StringBuilder();
        operations.forEach(operation -> lines.append("\n  ").append(operation));
        return lines.toString();
    }

    static List<Operation> inverses(List<Operation> operations) {
        List<Operation> back = new ArrayList<>();
        for (Operation operation : operations) {
            back.add(0, operation.inverse().orElseThrow(() -> new AssertionError("no way back: " + operation)));
        }
        return back;
    }

    /** Columns have an order only where the database can choose it. */
    static Schema comparable(Schema schema, TestDatabase database) {
        boolean ordered = database.dialect().traits().traits().contains(Trait.CHOOSES_COLUMN_ORDER);
        List<Table> tables = schema.tables().stream()
                .map(table -> {
                    List<Column> columns = new ArrayList<>(table.columns());
                    if (!ordered) {
                        columns.sort(Comparator.comparing(Column::name));
                    }
                    return table.withColumns(columns);
                })
                .toList();
        List<SchemaObject> objects = new ArrayList<>(schema.objects());
        objects.sort(Comparator.comparing(Object::toString));
        return new Schema(tables, schema.indexes(), schema.sequences(), schema.enums(), objects);
    }
}
