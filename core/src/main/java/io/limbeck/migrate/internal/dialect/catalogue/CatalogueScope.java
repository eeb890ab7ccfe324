package io.limbeck.migrate.internal.dialect.catalogue;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a database is read.
 *
 * @param schemas those in addition to the connection's default one; names found there carry the schema, names of the default one do not
 * @param tables which tables (and what hangs on them) are wanted; our own are not
 * @param parts what is wanted in addition to tables with their columns and constraints; a reader to whom it costs no query reads more
 */
public record CatalogueScope(List<String> schemas, Predicate<TableName> tables, Set<Part> parts) {
    /** What costs queries of its own. */
    public enum Part {
        INDEXES,
        SEQUENCES,
        ENUMS,
        /** Views, triggers, functions and the other {@link io.limbeck.migrate.schema.SchemaObject.Kind kinds}, and what is not compared. */
        OBJECTS
    }

    public CatalogueScope {
        schemas = List.copyOf(schemas);
        requireNonNull(tables, "tables");
        parts = Set.copyOf(parts);
    }

    /** All parts of these tables. */
    public static CatalogueScope of(List<String> schemas, Predicate<TableName> tables) {
        return new CatalogueScope(schemas, tables, EnumSet.allOf(Part.class));
    }

    /** The connection's default schema, all of it. */
    public static CatalogueScope defaultSchema() {
        return of(List.of(), table -> true);
    }

    public CatalogueScope without(Part part) {
        EnumSet<Part> others = EnumSet.allOf(Part.class);
        others.removeIf(one -> one == part || !has(one));
        return new CatalogueScope(schemas, tables, others);
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }
}
