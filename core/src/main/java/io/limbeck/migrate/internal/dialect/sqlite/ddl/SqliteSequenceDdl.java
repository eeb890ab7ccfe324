package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/** Sequences, which SQLite does not have. */
final class SqliteSequenceDdl extends SequenceDdl {
    SqliteSequenceDdl(Sql sql) {
        super(sql);
    }

    @Override
    public List<SqlWork> createSequence(CreateSequence operation) {
        throw noSequences(operation.sequence().name());
    }

    @Override
    public List<SqlWork> alterSequence(AlterSequence operation) {
        throw noSequences(operation.sequence().to().name());
    }

    @Override
    public List<SqlWork> dropSequence(DropSequence operation) {
        throw noSequences(operation.name());
    }

    private UnsupportedByDatabaseException noSequences(TableName name) {
        return sql.refused(
                "has no sequences, such as " + name,
                "Use autoIncrement() on the primary key, or store the next number in a table with one row.");
    }
}
