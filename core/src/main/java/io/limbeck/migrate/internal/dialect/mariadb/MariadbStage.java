package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.internal.dialect.scratch.ScratchCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The definitions of a database on a scratch, as the server writes them: an index that a foreign key brought is one of them. */
final class MariadbStage {
    private static final String THERE =
            "SELECT CASE table_type WHEN 'SEQUENCE' THEN 'SEQUENCE' WHEN 'VIEW' THEN 'VIEW' ELSE 'TABLE' END, table_name"
                    + " FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " UNION ALL SELECT routine_type, routine_name FROM information_schema.routines"
                    + " WHERE routine_schema = DATABASE() AND routine_type IN ('FUNCTION', 'PROCEDURE')"
                    + " UNION ALL SELECT 'TRIGGER', trigger_name FROM information_schema.triggers"
                    + " WHERE trigger_schema = DATABASE()";

    private final Connection from;
    private final List<String> gaps = new ArrayList<>();

    private MariadbStage(Connection from) {
        this.from = from;
    }

    private record Named(String kind, String name) {}

    /** Answers what could not be made. */
    static List<String> copy(Connection from, Connection scratch) throws SQLException {
        return new MariadbStage(from).copied(scratch);
    }

    private List<String> copied(Connection scratch) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<Named> there =
                CatalogueQuery.list(from, THERE, List.of(), row -> new Named(row.getString(1), row.getString(2)));
        for (String kind : List.of("SEQUENCE", "TABLE", "FUNCTION", "PROCEDURE", "VIEW", "TRIGGER")) {
            for (Named one : there) {
                if (one.kind().equals(kind)) {
                    definition(one).ifPresent(definitions::add);
                }
            }
        }
        noteEvents();
        try (Statement statement = scratch.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            gaps.addAll(ScratchCopy.run(definitions, scratch));
            statement.execute("SET foreign_key_checks = 1");
        }
        return gaps;
    }

    /** Empty where the account may not see it. */
    private Optional<String> definition(Named one) throws SQLException {
        int place = one.kind().equals("FUNCTION")
                        || one.kind().equals("PROCEDURE")
                        || one.kind().equals("TRIGGER")
                ? 3
                : 2;
        List<Optional<String>> texts = CatalogueQuery.list(
                from,
                "SHOW CREATE " + one.kind() + " " + MariadbNames.quoted(one.name()),
                List.of(),
                row -> Optional.ofNullable(row.getString(place)));
        Optional<String> text = texts.get(0);
        if (text.isEmpty()) {
            gaps.add("The account has no permission to read the definition of " + one.kind() + " " + one.name() + ".");
        }
        return text;
    }

    /** An event that is copied would act on its own. */
    private void noteEvents() {
        try {
            CatalogueQuery.list(
                            from,
                            "SELECT event_name FROM information_schema.events WHERE event_schema = DATABASE()",
                            List.of(),
                            row -> row.getString(1))
                    .forEach(name -> gaps.add("Events are not copied: " + name + "."));
        } catch (SQLException disabled) { // a server without a scheduler answers no question about events
            return;
        }
    }
}
