package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.scratch.ScratchCopy;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A nameless database in memory, which nobody else sees and which ends with its connection. */
final class H2Scratch {
    /** Those settings of a URL by which the same statement makes something else. */
    private static final Set<String> DECISIVE = Set.of(
            "MODE",
            "DATABASE_TO_LOWER",
            "DATABASE_TO_UPPER",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "DEFAULT_NULL_ORDERING",
            "IGNORECASE",
            "NON_KEYWORDS",
            "OLD_INFORMATION_SCHEMA");

    private static final String SCHEMA = "SCHEMA=";

    /** Comments, accounts, and what lies in another database. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("\\s*(--|CREATE USER\\b|GRANT\\b|CREATE (FORCE )?(GLOBAL |LOCAL )?(TEMPORARY )?LINKED\\b)");

    private static final Pattern FORCE = Pattern.compile("^\\s*CREATE FORCE VIEW\\b");

    private H2Scratch() {}

    static <T> T run(ConnectionRequest target, ScratchWork<T> work) throws SQLException {
        StringBuilder url = new StringBuilder(H2Url.PREFIX).append("mem:");
        String[] settings = target.url().split(";", -1);
        Optional<String> schema = Optional.empty();
        for (int i = 1; i < settings.length; i++) {
            String setting = settings[i];
            String key = setting.substring(0, Math.max(setting.indexOf('='), 0)).toUpperCase(Locale.ROOT);
            if (DECISIVE.contains(key)) {
                url.append(';').append(setting);
            } else if (setting.toUpperCase(Locale.ROOT).startsWith(SCHEMA)) {
                schema = Optional.of(setting.substring(SCHEMA.length()));
            }
        }
        ConnectionRequest request = new ConnectionRequest(
                target.driver(),
                url.toString(),
                Optional.empty(),
                Optional.empty(),
                Access.WRITE,
                target.busyTimeout());
        try (Connection scratch = new H2Sessions().connect(request)) {
            if (schema.isPresent()) {
                try (Statement statement = scratch.createStatement()) {
                    statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema.get()); // as unquoted as in the URL
                    statement.execute("SET SCHEMA " + schema.get());
                }
            }
            return work.on(scratch);
        }
    }

    /**
     * By the script that H2 writes of itself; a linked table would be linked again.
     *
     * <p>The script has objects in the order of their numbers, which H2 gives out again, so that a view may come before its table. It
     * creates views by force, and they would stay without columns: without force they are tried again.
     */
    static List<String> copy(Connection from, Connection scratch) throws SQLException {
        List<String> definitions =
                CatalogueQuery.list(from, "SCRIPT NODATA NOPASSWORDS NOSETTINGS", List.of(), row -> row.getString(1));
        return ScratchCopy.run(
                definitions.stream()
                        .filter(sql -> !OF_OTHERS.matcher(sql).lookingAt())
                        .map(sql -> FORCE.matcher(sql).replaceFirst("CREATE VIEW"))
                        .toList(),
                scratch);
    }
}
