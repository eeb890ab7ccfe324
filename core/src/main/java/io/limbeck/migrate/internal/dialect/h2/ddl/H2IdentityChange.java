package io.limbeck.migrate.internal.dialect.h2.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.IdentityClause;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A column becomes an identity column, or its numbers change. H2 keeps the first number of a column that is an identity column
 * already: where that changes, it is declared again.
 */
final class H2IdentityChange {
    private final Sql sql;
    private final SequenceDdl sequences;
    private final IdentityClause clause;
    private final Optional<LiveQueries> live;

    H2IdentityChange(Sql sql, SequenceDdl sequences, IdentityClause clause, Optional<LiveQueries> live) {
        this.sql = sql;
        this.sequences = sequences;
        this.clause = clause;
        this.live = live;
    }

    /** @param type that of the column, where it is declared again */
    List<SqlWork> work(AlterColumn operation, Change<Optional<Identity>> change, Identity to, Supplier<String> type) {
        String alter = sql.alter(operation.table(), operation.column());
        boolean exists = change.from().map(Optional::isPresent).orElseGet(() -> isIdentity(operation));
        Optional<SequenceOptions> from =
                change.from().flatMap(previous -> previous).map(Identity::numbers);
        boolean begins =
                to.numbers().first() != from.map(SequenceOptions::first).orElseGet(() -> presentFirst(operation, to));
        List<SqlWork> work = new ArrayList<>();
        if (exists && begins) {
            work.add(SqlStatement.of(alter + " DROP IDENTITY"));
        }
        if (exists && !begins) {
            work.add(SqlStatement.of(
                    alter + " SET GENERATED " + IdentityClause.always(to) + options(from, to.numbers())));
        } else {
            work.add(SqlStatement.of(alter + " SET NOT NULL"));
            work.add(SqlStatement.of(alter + " " + type.get() + " " + clause.of(to)));
            work.add(afterTheRows(operation, to.numbers()));
        }
        return work;
    }

    private String options(Optional<SequenceOptions> from, SequenceOptions to) {
        List<String> changed =
                from.map(previous -> sequences.changed(previous, to)).orElseGet(() -> sequences.all(to));
        return changed.stream()
                        .filter(option -> !option.startsWith("START "))
                        .map(option -> " SET " + option)
                        .collect(joining())
                + from.flatMap(previous -> SequenceDdl.restart(previous, to))
                        .map(restart -> " " + restart)
                        .orElse("");
    }

    /** Where the numbers of the column began; taken for the new first number where nobody can be asked. */
    private long presentFirst(AlterColumn operation, Identity to) {
        return present("identity_start", operation)
                .map(Long::parseLong)
                .orElse(to.numbers().first());
    }

    private boolean isIdentity(AlterColumn operation) {
        return present("is_identity", operation).filter("YES"::equals).isPresent();
    }

    private Optional<String> present(String property, AlterColumn operation) {
        return live.flatMap(database -> database.text(
                "SELECT " + property + " FROM information_schema.columns WHERE table_name = ?"
                        + " AND table_schema = coalesce(nullif(?, ''), current_schema) AND column_name = ?",
                operation.table().name(),
                operation.table().schema().orElse(""),
                operation.column()));
    }

    /** The numbers continue after those of existing rows. */
    private SqlWork afterTheRows(AlterColumn operation, SequenceOptions numbers) {
        boolean down = numbers.isDescending();
        String column = sql.quote(operation.column());
        return SqlStatement.of(sql.alter(operation.table(), operation.column()) + " RESTART WITH (SELECT "
                + (down ? "least(" : "greatest(") + numbers.first() + ", coalesce("
                + (down ? "min(" + column + ") - 1" : "max(" + column + ") + 1") + ", " + numbers.first() + ")) FROM "
                + sql.quote(operation.table()) + ")");
    }
}
