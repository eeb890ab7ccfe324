package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnChanges;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnDefinition;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbTableLookup;
import io.limbeck.migrate.schema.DefaultValue;
import java.util.Optional;

/** MySQL's SQL of changes to an existing column: a default too is part of the whole definition, where that is known. */
final class MysqlColumnChanges extends MariadbColumnChanges {
    private final boolean known;

    MysqlColumnChanges(
            Sql sql,
            MariadbColumnDefinition definition,
            MariadbColumnDdl columns,
            CommentDdl comments,
            Optional<MariadbTableLookup> tables) {
        super(sql, definition, columns, comments, tables);
        this.known = tables.isPresent();
    }

    @Override
    protected boolean needsDefinition(Optional<DefaultValue> value) {
        return known || super.needsDefinition(value);
    }
}
