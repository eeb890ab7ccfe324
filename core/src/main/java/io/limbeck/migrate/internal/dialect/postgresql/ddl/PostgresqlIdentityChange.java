package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.IdentityClause;
import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column becomes a serial or identity column, or its numbers change. */
final class PostgresqlIdentityChange {
    private final Sql sql;
    private final SequenceDdl sequences;
    private final IdentityClause clause;

    PostgresqlIdentityChange(Sql sql, SequenceDdl sequences, IdentityClause clause) {
        this.sql = sql;
        this.sequences = sequences;
        this.clause = clause;
    }

    /** @param numbering how the column is numbered so far */
    List<SqlWork> work(
            AlterColumn operation, Change<Optional<Identity>> identity, Identity to, PostgresqlNumbering numbering) {
        String alter = sql.alter(operation.table(), operation.column());
        Optional<SequenceOptions> from =
                identity.from().flatMap(previous -> previous).map(Identity::numbers);
        List<String> options = from.map(previous -> sequences.changed(previous, to.numbers()))
                .orElseGet(() -> sequences.all(to.numbers()));
        if (to.isSerial()) {
            return numbering.isSerial() ? numbering.renumbered(to, options) : numbering.serial(to);
        } else if (numbering.isSerial()) {
            return numbering.identity(to, IdentityClause.always(to), sequences.options(to.numbers()));
        } else if (!numbering.isNumbered()) {
            return List.of(
                    SqlStatement.of(alter + " SET NOT NULL"),
                    SqlStatement.of(alter + " ADD " + clause.of(to)),
                    afterTheRows(operation, to));
        }
        List<SqlWork> work = new ArrayList<>(statement(alter + " SET GENERATED " + IdentityClause.always(to)
                + options.stream().map(option -> " SET " + option).collect(joining())
                + from.flatMap(previous -> SequenceDdl.restart(previous, to.numbers()))
                        .map(restart -> " " + restart)
                        .orElse("")));
        boolean begins = from.map(previous -> to.numbers().first() != previous.first())
                .orElse(to.numbers().start().isPresent());
        if (begins) {
            work.add(afterTheRows(operation, to));
        }
        return work;
    }

    /** The numbers continue after those of existing rows. */
    private SqlWork afterTheRows(AlterColumn operation, Identity identity) {
        boolean down = identity.numbers().isDescending();
        String column = sql.quote(operation.column());
        return SqlStatement.of(
                "SELECT setval(pg_get_serial_sequence(" + sql.literal(sql.quote(operation.table())) + ", "
                        + sql.literal(operation.column()) + "), " + (down ? "least(" : "greatest(")
                        + identity.numbers().first() + ", (SELECT "
                        + (down ? "min(" + column + ") - 1" : "max(" + column + ") + 1") + " FROM "
                        + sql.quote(operation.table()) + ")), false)");
    }
}
