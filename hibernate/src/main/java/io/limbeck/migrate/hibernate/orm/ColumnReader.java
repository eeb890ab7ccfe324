package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** The columns of a table, in Hibernate's order. */
final class ColumnReader {
    /** SQLite's option for it. */
    private static final Map<String, String> KEEPS_TYPE = Map.of("sqlite.rowid", "false");

    private final MetadataImplementor metadata;
    private final Dialect dialect;
    private final Names names;
    private final IdentityColumns identities;

    ColumnReader(MetadataImplementor metadata, Names names) {
        this.metadata = metadata;
        this.names = names;
        dialect = metadata.getDatabase().getDialect();
        identities = IdentityColumns.of(metadata);
    }

    List<Column> of(Table table) {
        List<Column> columns = new ArrayList<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            columns.add(column(table, column));
        }
        return columns;
    }

    private Column column(Table table, org.hibernate.mapping.Column column) {
        boolean identity = identities.isIdentity(table, column);
        Optional<Generated> generated = generated(column.getGeneratedAs());
        boolean plain = !identity && generated.isEmpty();
        SqlType type = type(column.getSqlType(metadata));
        return new Column(
                names.column(column),
                type,
                column.isNullable() && !table.isPrimaryKey(column),
                plain ? defaultValue(column.getDefaultValue()) : Optional.empty(),
                identity ? Optional.of(Identity.byDefault()) : Optional.empty(),
                generated,
                Optional.ofNullable(column.getCollation()),
                names.keepsComments() ? Optional.ofNullable(column.getComment()) : Optional.empty(),
                !identity && isDeclaredKey(table, column, type) ? KEEPS_TYPE : Map.of());
    }

    /** On SQLite, {@code validate} compares declared types, and only an INTEGER column is the rowid, with Hibernate or without. */
    private boolean isDeclaredKey(Table table, org.hibernate.mapping.Column column, SqlType type) {
        return names.keepsTypesOfKeys()
                && type instanceof SqlType.Int
                && !type.equals(Types.integer())
                && table.isPrimaryKey(column)
                && table.getPrimaryKey().getColumnSpan() == 1;
    }

    /** MariaDB's own uuid type differs from the portable one, which is text there. */
    private SqlType type(String text) {
        return dialect instanceof MariaDBDialect && text.equalsIgnoreCase("uuid")
                ? new SqlType.Native(text)
                : TypeText.parse(text);
    }

    private static Optional<DefaultValue> defaultValue(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(DefaultText.parse(text));
    }

    /** The dialect's keywords tell whether the value is stored; H2 stores all of them and has no keyword for it. */
    private Optional<Generated> generated(@Nullable String expression) {
        if (expression == null) {
            return Optional.empty();
        }
        String words = dialect.generatedAs("").toLowerCase(Locale.ROOT);
        boolean stored = words.contains("stored") || words.contains("persisted") || dialect instanceof H2Dialect;
        return Optional.of(new Generated(expression, stored));
    }
}
