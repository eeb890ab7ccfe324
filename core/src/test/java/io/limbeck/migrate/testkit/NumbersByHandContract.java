package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
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

        AlterSequence many = new AlterSequence(Change.between(plain, plain.with(MANY)));
        db().apply(many);
        assertThat(db().dump()).isNotEqualTo(before);
        db().apply(many.inverse().orElseThrow());

        assertThat(db().dump()).isEqualTo(before);
    }

    /** What a script says of a sequence by hand are the options to change, as the lambda suggests. */
    @Test
    void unspecifiedOptionIsPreserved() {
        Sequence bounded = Sequence.of("numbers").with(SequenceOptions.none().upTo(500));
        db().apply(new CreateSequence(bounded));

        db().apply(new AlterSequence(
                Change.into(Sequence.of("numbers").with(SequenceOptions.none().incrementingBy(7)))));

        assertThat(db().dump().toString()).contains("500").contains("7");
    }
}
