package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.function.Predicate;

/**
 * What of a database is read.
 *
 * @param schemas those beside the connection's default one; names found there carry the schema, names of the default one do not
 * @param tables which tables (and what hangs on them) are wanted; our own are not
 */
public record CatalogueScope(List<String> schemas, Predicate<TableName> tables) {
    public CatalogueScope {
        schemas = List.copyOf(schemas);
        requireNonNull(tables, "tables");
    }

    /** The connection's default schema, all of it. */
    public static CatalogueScope defaultSchema() {
        return new CatalogueScope(List.of(), table -> true);
    }
}
