package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/** Sequences of a product that has none. */
public final class NoSequenceDdl extends SequenceDdl {
    private final String refusal;
    private final String remedy;

    /** @param refusal what the sequence's name completes */
    public NoSequenceDdl(Sql sql, String refusal, String remedy) {
        super(sql);
        this.refusal = refusal;
        this.remedy = remedy;
    }

    @Override
    public List<SqlWork> createSequence(CreateSequence operation) {
        throw refused(operation.sequence().name());
    }

    @Override
    public List<SqlWork> alterSequence(AlterSequence operation) {
        throw refused(operation.sequence().to().name());
    }

    @Override
    public List<SqlWork> dropSequence(DropSequence operation) {
        throw refused(operation.name());
    }

    private UnsupportedByDatabaseException refused(TableName name) {
        return sql.refused(refusal + name, remedy);
    }
}
