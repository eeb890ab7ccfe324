package io.limbeck.migrate.internal.diff;

import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Differences;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is generated leads from any schema to any other, and its inverses back, on a strict database of paper. */
final class ClosureTest {
    private static final List<DialectTraits> DATABASES = List.of(
            DialectTraits.of(Trait.REBUILDS_TABLES, Trait.CHOOSES_COLUMN_ORDER, Trait.ALTERS_GENERATED),
            DialectTraits.of(
                    Trait.FOREIGN_KEYS_HOLD_COLUMNS,
                    Trait.VIEWS_HOLD_TABLES,
                    Trait.RENAMES_CONSTRAINTS,
                    Trait.RENAMES_INDEXES),
            DialectTraits.of(Trait.FOREIGN_KEYS_MAKE_INDEXES, Trait.RENAMES_INDEXES));

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RandomSchemas schemas = new RandomSchemas(random);

    @Test
    void operationsBetweenTwoSchemasLeadFromOneToTheOtherAndBack() {
        System.out.println("seed " + seed);
        for (int pair = 0; pair < 500; pair++) {
            Schema current = schemas.next();
            Schema wanted = schemas.next();
            for (DialectTraits traits : DATABASES) {
                DiffOptions options = DiffOptions.of(traits).withoutRenames();
                Differences differences = SchemaDiff.between(current, wanted, options);
                String said = "seed " + seed + ", pair " + pair + ": " + SchemaAfter.lines(differences.operations());

                Schema after = SchemaAfter.of(current, differences.operations());
                assertThat(SchemaDiff.between(after, wanted, options).all())
                        .as(said)
                        .isEmpty();

                Schema back = SchemaAfter.of(after, inverses(differences.operations()));
                assertThat(plain(back, traits)).as(said).isEqualTo(plain(current, traits));
            }
        }
    }

    /** The column that it is computed from gets another type, for which the computed one is dropped and added. */
    @Test
    void uniqueConstraintOnGeneratedColumnIsDroppedFirstWhateverItsName() {
        Schema current = squared(integer(), unique("squared").named("uq_squares"));
        Schema wanted = squared(bigint(), unique("squared"));

        List<Operation> operations = SchemaDiff.between(current, wanted, DiffOptions.of(DialectTraits.of()))
                .operations();

        Schema after = SchemaAfter.of(current, operations);
        assertThat(after).isEqualTo(squared(bigint(), unique("squared").named("uq_squares")));
        assertThat(SchemaAfter.of(after, inverses(operations))).isEqualTo(current);
    }

    private static Schema squared(SqlType type, Constraint unique) {
        return Schema.of(
                List.of(Table.of(
                        "squares",
                        column("side", type),
                        column("squared", integer()).generatedStoredAs("side * side"),
                        unique)),
                List.of());
    }

    @Test
    void equalSchemasHaveNoDifferences() {
        for (int count = 0; count < 500; count++) {
            Schema schema = schemas.next();
            for (DialectTraits traits : DATABASES) {
                Differences none = SchemaDiff.between(schema, schema, DiffOptions.of(traits));
                assertThat(none.all()).isEmpty();
                assertThat(none.operations()).isEmpty();
                assertThat(none.likelyRenames()).isEmpty();
            }
        }
    }

    static List<Operation> inverses(List<Operation> operations) {
        List<Operation> back = new ArrayList<>();
        for (Operation operation : operations) {
            back.add(0, operation.inverse().orElseThrow(() -> new AssertionError("no way back: " + operation)));
        }
        return back;
    }

    /** Constraints have no order; columns have one where the database can choose it. */
    private static Schema plain(Schema schema, DialectTraits traits) {
        List<Table> tables = schema.tables().stream()
                .map(table -> {
                    List<Constraint> constraints = new ArrayList<>(table.constraints());
                    constraints.sort(Comparator.comparing(Object::toString));
                    List<io.limbeck.migrate.schema.Column> columns = new ArrayList<>(table.columns());
                    if (!traits.has(Trait.CHOOSES_COLUMN_ORDER)) {
                        columns.sort(Comparator.comparing(Object::toString));
                    }
                    return table.withColumns(columns).withConstraints(constraints);
                })
                .toList();
        List<io.limbeck.migrate.schema.SchemaObject> objects = new ArrayList<>(schema.objects());
        objects.sort(Comparator.comparing(Object::toString));
        Collections.unmodifiableList(objects);
        return new Schema(tables, schema.indexes(), schema.sequences(), schema.enums(), objects);
    }
}
