package io.limbeck.migrate.internal.dialect.h2.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.IdentityClause;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.schema.Column;

/** The definition of a column in H2, its identity and its options included. */
final class H2ColumnDefinition extends ColumnDefinition {
    private final IdentityClause identity;

    H2ColumnDefinition(Sql sql, IdentityClause identity) {
        super(sql);
        this.identity = identity;
    }

    @Override
    public String of(Column column) {
        if (column.collation().isPresent()) {
            throw noCollation(sql, "column \"" + column.name() + "\"");
        }
        if (column.generated().filter(generated -> !generated.stored()).isPresent()) {
            throw sql.refused(
                    "supports only stored generated columns: \"" + column.name() + "\"",
                    "Use generatedStoredAs, or create a view.");
        }
        return super.of(column) + identity.after(column) + H2ColumnOptions.suffix(sql.ownOptions(column.options()));
    }

    static UnsupportedByDatabaseException noCollation(Sql sql, String where) {
        return sql.refused(
                "has one collation for the whole database, and none for " + where,
                "Use nativeType(\"VARCHAR_IGNORECASE\") for case-insensitive text.");
    }

    @Override
    protected String generationKind(boolean stored) {
        return "";
    }
}
