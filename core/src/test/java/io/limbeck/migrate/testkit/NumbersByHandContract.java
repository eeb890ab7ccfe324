package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.Change;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.schema.Constraints;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import org.junit.jupiter.api.Test;

/** A script that does not know how the numbers went on until now gives them every option. */
@On({"h2", "postgresql"})
final class NumbersByHandContract extends DatabaseTest {
    private static final SequenceOptions MANY = SequenceOptions.none()
            .startingWith(10)
            .incrementingBy(5)
            .from(-100)
            .upTo(1_000)
            .cached(3)
            .cycling();

    @Test
    void optionsOfAnIdentityComeBack() {
        db().apply(new CreateTable(
                Table.of("t", column("id", bigint()).autoIncrement(), Constraints.primaryKey("id"))));
        Dump before = db().dump();

        db().apply(identity(Identity.byDefault().with(MANY)));
        assertThat(db().dump()).isNotEqualTo(before);
        db().apply(identity(Identity.byDefault()));

        assertThat(db().dump()).isEqualTo(before);
    }

    private static AlterColumn identity(Identity identity) {
        return new AlterColumn(TableName.of("t"), "id", ColumnChange.none().identity(identity));
    }

    @Test
    void optionsOfASequenceComeBack() {
        Sequence plain = Sequence.of("numbers");
        db().apply(new CreateSequence(plain));
        Dump before = db().dump();

        db().apply(new AlterSequence(Change.into(plain.with(MANY))));
        assertThat(db().dump()).isNotEqualTo(before);
        db().apply(new AlterSequence(Change.into(plain)));

        assertThat(db().dump()).isEqualTo(before);
    }
}
