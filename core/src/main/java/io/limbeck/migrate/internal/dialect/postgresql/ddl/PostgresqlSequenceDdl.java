package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.schema.Sequence;

/** PostgreSQL's SQL of sequences. */
final class PostgresqlSequenceDdl extends SequenceDdl {
    PostgresqlSequenceDdl(Sql sql) {
        super(sql);
    }

    @Override
    protected String sequenceType(Sequence sequence) {
        return sequence.type().map(type -> " AS " + sql.type(type)).orElse("");
    }

    @Override
    protected String otherSequenceType(Sequence sequence) {
        return sequence.type().isPresent() ? super.otherSequenceType(sequence) : "AS bigint";
    }
}
