package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SqlType;

/** The spelling of new parts in a definition. */
public interface SqlitePhrases {
    String name(String identifier);

    String text(String value);

    String type(SqlType type);

    /** The definition of a column alone, with the constraints that may follow it. */
    String column(AddColumn operation);

    String constraintDefinition(Constraint constraint);

    String value(DefaultValue value);

    /** Refuses what AUTOINCREMENT cannot say. */
    void checkIdentity(String column, Identity numbers);

    /** Refuses an option of a column that SQLite does not know. */
    void checkOption(String column, String key, String value);

    /** For a column that cannot have AUTOINCREMENT. */
    UnsupportedByDatabaseException notNumbered(String column);

    /** For a type that STRICT tables do not know. */
    UnsupportedByDatabaseException notStrict(String table, String column, String type);
}
