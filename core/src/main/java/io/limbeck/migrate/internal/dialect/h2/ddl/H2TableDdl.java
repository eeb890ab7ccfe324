package io.limbeck.migrate.internal.dialect.h2.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.ddl.TableDdl;
import io.limbeck.migrate.op.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** H2's SQL of tables. */
final class H2TableDdl extends TableDdl {
    private final Optional<LiveQueries> live;

    H2TableDdl(Sql sql, ColumnDdl columns, ConstraintDdl constraints, CommentDdl comments, Optional<LiveQueries> live) {
        super(sql, columns, constraints, comments);
        this.live = live;
    }

    /** Views follow. */
    @Override
    public List<SqlWork> renameTable(RenameTable operation) {
        List<SqlWork> work = new ArrayList<>(super.renameTable(operation));
        live.ifPresent(database -> work.addAll(new H2Views(database).following(operation)));
        return work;
    }
}
