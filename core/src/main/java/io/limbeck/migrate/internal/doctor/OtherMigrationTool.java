package io.limbeck.migrate.internal.doctor;

import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Another tool that manages a database, known by the table that it keeps there.
 *
 * @param table in small letters
 */
public record OtherMigrationTool(String name, String table) {
    public static final OtherMigrationTool ALEMBIC = new OtherMigrationTool("Alembic", "alembic_version");

    private static final List<OtherMigrationTool> ALL = List.of(
            ALEMBIC,
            new OtherMigrationTool("Flyway", "flyway_schema_history"),
            new OtherMigrationTool("Liquibase", "databasechangelog"),
            new OtherMigrationTool("Liquibase", "databasechangeloglock"));

    /** The tool that has left its table in a schema. */
    public static Optional<OtherMigrationTool> in(Schema schema) {
        return ALL.stream()
                .filter(tool -> schema.tables().stream().anyMatch(table -> tool.keeps(table.name())))
                .findFirst();
    }

    /** Whether a table is another tool's own, and no part of the schema that it manages. */
    static boolean keepsAny(TableName table) {
        return ALL.stream().anyMatch(tool -> tool.keeps(table));
    }

    private boolean keeps(TableName other) {
        return other.name().toLowerCase(Locale.ROOT).equals(table);
    }
}
