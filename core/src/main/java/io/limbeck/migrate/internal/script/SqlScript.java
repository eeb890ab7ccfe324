package io.limbeck.migrate.internal.script;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.result.Direction;
import java.util.List;
import java.util.Optional;

/**
 * A script in SQL: header lines, then sections.
 *
 * @param sections in the order of the file; at least one upgrade among them
 */
public record SqlScript(
        RevisionHeader header, String checksum, ScriptSource source, List<SqlSection> sections, List<Waiver> waivers)
        implements Script {
    public SqlScript {
        requireNonNull(header, "header");
        requireNonNull(checksum, "checksum");
        requireNonNull(source, "source");
        sections = List.copyOf(sections);
        waivers = List.copyOf(waivers);
    }

    /**
     * The section for a database: the one that names it, else one of a product with the same language, else the one that names none.
     *
     * <p>Empty for a downgrade: it cannot be taken back. Empty for an upgrade: the script was not written for this database; who
     * wants it to do nothing there writes an empty section.
     *
     * @param database its {@linkplain io.limbeck.migrate.internal.dialect.DialectFacts#name name}
     */
    public Optional<SqlSection> section(Direction direction, String database) {
        return Dialects.sections(database)
                .flatMap(name -> find(direction, Optional.of(name)).stream())
                .findFirst()
                .or(() -> find(direction, Optional.empty()));
    }

    private Optional<SqlSection> find(Direction direction, Optional<String> database) {
        return sections.stream()
                .filter(section ->
                        section.direction() == direction && section.database().equals(database))
                .findFirst();
    }
}
