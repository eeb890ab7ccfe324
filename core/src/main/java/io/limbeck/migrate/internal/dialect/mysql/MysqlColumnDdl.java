package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnDefinition;
import io.limbeck.migrate.op.RenameColumn;
import java.util.List;
import java.util.Optional;

/** MySQL's SQL of columns that are added, dropped and renamed: with all that reads a renamed column, where that is known. */
final class MysqlColumnDdl extends MariadbColumnDdl {
    private final Optional<MysqlTableLookup> tables;

    MysqlColumnDdl(
            Sql sql,
            MariadbColumnDefinition definition,
            ConstraintDdl constraints,
            CommentDdl comments,
            Optional<LiveQueries> live) {
        super(sql, definition, constraints, comments, live);
        this.tables = live.map(MysqlTableLookup::new);
    }

    @Override
    protected List<SqlWork> renamed(RenameColumn operation) {
        return readers(operation).map(MysqlRename::statements).orElseGet(() -> super.renamed(operation));
    }

    @Override
    protected boolean hasReaders(RenameColumn operation) {
        return readers(operation).isPresent();
    }

    private Optional<MysqlRename> readers(RenameColumn operation) {
        return tables.map(lookup -> new MysqlRename(operation, lookup)).filter(MysqlRename::hasReaders);
    }
}
