package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences, but for those of identity and serial columns. */
final class PostgresqlSequenceReader {
    private static final String USUAL_TYPE = "bigint";

    private PostgresqlSequenceReader() {}

    static List<Sequence> read(PostgresqlReading reading) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        reading.each(
                "SELECT " + PostgresqlReading.SCHEMA + ", c.relname, format_type(s.seqtypid, NULL), s.seqstart,"
                        + " s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle FROM pg_sequence s"
                        + " JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname IN (SCHEMAS) AND NOT EXISTS (SELECT 1 FROM pg_depend p"
                        + " WHERE p.classid = 'pg_class'::regclass AND p.objid = c.oid AND (p.deptype IN ('i', 'e')"
                        + " OR p.deptype = 'a' AND " + PostgresqlReading.IS_DEFAULT_OF_OWNER + "))",
                row -> {
                    String type = row.getString(3);
                    sequences.add(new Sequence(
                            PostgresqlReading.name(row, 1),
                            type.equals(USUAL_TYPE) ? Optional.empty() : Optional.of(new SqlType.Native(type)),
                            PostgresqlReading.numbers(row, 4, type)));
                });
        return sequences;
    }
}
