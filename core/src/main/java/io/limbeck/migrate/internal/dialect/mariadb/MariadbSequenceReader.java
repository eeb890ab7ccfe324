package io.limbeck.migrate.internal.dialect.mariadb;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSequenceDdl;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sequences, each of which is a table with its options as its row. */
final class MariadbSequenceReader {
    private static final long USUAL_CACHE = 1_000;

    private MariadbSequenceReader() {}

    static List<Sequence> read(MariadbReading reading, List<TableName> names) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        if (names.isEmpty()) {
            return sequences;
        }
        String query = names.stream()
                .map(name -> "SELECT " + names.indexOf(name)
                        + ", start_value, increment, minimum_value, maximum_value, cache_size, cycle_option FROM "
                        + name.schema()
                                .map(schema -> MariadbNames.quoted(schema) + ".")
                                .orElse("")
                        + MariadbNames.quoted(name.name()))
                .collect(joining(" UNION ALL "));
        CatalogueQuery.each(reading.connection(), query, List.of(), row -> {
            long increment = row.getLong(3);
            boolean up = increment >= 0;
            long minimum = row.getLong(4);
            long maximum = row.getLong(5);
            SequenceOptions options = new SequenceOptions(
                    unless(row.getLong(2), up ? minimum : maximum),
                    unless(increment, 1),
                    unless(minimum, up ? 1 : MariadbSequenceDdl.LEAST),
                    unless(maximum, up ? MariadbSequenceDdl.LARGEST : -1),
                    unless(row.getLong(6), USUAL_CACHE),
                    row.getBoolean(7));
            sequences.add(new Sequence(names.get(row.getInt(1)), Optional.empty(), options));
        });
        return sequences;
    }

    private static OptionalLong unless(long value, long usual) {
        return value == usual ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
