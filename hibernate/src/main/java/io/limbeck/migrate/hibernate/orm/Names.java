package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.hibernate.OrmInput;
import io.limbeck.migrate.schema.NameCase;
import io.limbeck.migrate.schema.TableName;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Names as the database will store them. Hibernate writes most names without quotes, so the database folds their case; migrate quotes every
 * name, so it must know the folded form.
 */
final class Names {
    private final IdentifierHelper helper;
    private final NameQualifierSupport qualifiers;
    private final Map<String, String> settings;
    private final Optional<NameCase> unquoted;
    private final boolean keepsComments;
    private final boolean sqlite;

    Names(JdbcEnvironment environment, OrmInput input) {
        sqlite = isSqlite(environment.getDialect().getClass());
        keepsComments = !sqlite
                && (environment.getDialect().supportsCommentOn()
                        || !environment.getDialect().getColumnComment("x").isEmpty());
        unquoted = sqlite ? Optional.of(NameCase.AS_WRITTEN) : input.unquotedNames();
        helper = environment.getIdentifierHelper();
        qualifiers = environment.getNameQualifierSupport();
        settings = input.settings();
    }

    /** A name qualified by the schema or, on databases that use catalogs as schemas, by the catalog. */
    TableName table(Table table) {
        return new TableName(schema(table), kept(table.getNameIdentifier()));
    }

    private Optional<String> schema(Table table) {
        if (qualifiers.supportsSchemas()) {
            return named(table.getSchemaIdentifier(), "hibernate.default_schema");
        } else if (qualifiers.supportsCatalogs()) {
            return named(table.getCatalogIdentifier(), "hibernate.default_catalog");
        }
        return Optional.empty();
    }

    private Optional<String> named(@Nullable Identifier own, String defaultSetting) {
        Identifier chosen = own == null ? Identifier.toIdentifier(settings.get(defaultSetting)) : own;
        return chosen == null ? Optional.empty() : Optional.of(kept(chosen));
    }

    TableName sequence(QualifiedSequenceName sequence) {
        Optional<String> schema = qualifiers.supportsSchemas()
                ? named(sequence.getSchemaName(), "hibernate.default_schema")
                : Optional.empty();
        return new TableName(schema, kept(sequence.getSequenceName()));
    }

    /** Whether the database supports comments on tables and columns. */
    boolean keepsComments() {
        return keepsComments;
    }

    /** Whether to declare a single integer key as written, on databases where migrate would otherwise make it the rowid. */
    boolean keepsTypesOfKeys() {
        return sqlite;
    }

    String column(Column column) {
        return kept(Identifier.toIdentifier(column.getName(), column.isQuoted()));
    }

    /** The name of a constraint or index, which Hibernate supplies as text, with quotes if it is quoted. */
    String object(String name) {
        return kept(Identifier.toIdentifier(name));
    }

    private String kept(Identifier identifier) {
        return unquoted.map(names -> identifier.isQuoted() ? identifier.getText() : names.of(identifier.getText()))
                .orElseGet(() -> helper.toMetaDataObjectName(identifier));
    }

    /** The dialect does not declare the case, so Hibernate assumes upper case, although the database does not fold names. */
    private static boolean isSqlite(@Nullable Class<?> dialect) {
        return dialect != null
                && (dialect.getName().equals("org.hibernate.community.dialect.SQLiteDialect")
                        || isSqlite(dialect.getSuperclass()));
    }
}
