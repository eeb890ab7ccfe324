package io.limbeck.migrate.internal.dialect.ddl;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the parts of a product's DDL share: how the product spells what occurs in every statement, and how it refuses.
 *
 * @param product the product's own spelling of its name, for refusals
 * @param database the product's name in scripts
 * @param optionPrefix how the keys of this database's options begin, its dot included
 * @param quoting a name in quotes
 * @param literals a value in the text of a statement
 * @param types the text of a type
 * @param features what the product supports of that which not all do
 */
public record Sql(
        String product,
        String database,
        String optionPrefix,
        UnaryOperator<String> quoting,
        Function<Object, String> literals,
        SqlTypeVisitor<String> types,
        Set<Feature> features) {
    public Sql {
        requireNonNull(product, "product");
        requireNonNull(database, "database");
        requireNonNull(optionPrefix, "optionPrefix");
        requireNonNull(quoting, "quoting");
        requireNonNull(literals, "literals");
        requireNonNull(types, "types");
        features = Set.copyOf(features);
    }

    /** One statement, as the work that an operation consists of. */
    public static List<SqlWork> statement(String sql) {
        return List.of(SqlStatement.of(sql));
    }

    public String quote(String identifier) {
        return quoting.apply(identifier);
    }

    /** With its schema, if it has one. */
    public String quote(TableName name) {
        return name.schema().map(schema -> quote(schema) + ".").orElse("") + quote(name.name());
    }

    /** Names in parentheses. */
    public String list(List<String> names) {
        return names.stream().map(this::quote).collect(joining(", ", "(", ")"));
    }

    public String literal(Object value) {
        return literals.apply(value);
    }

    public String type(SqlType type) {
        return type.accept(types);
    }

    /** {@code ALTER TABLE t}. */
    public String alter(TableName table) {
        return "ALTER TABLE " + quote(table);
    }

    /** {@code ALTER TABLE t ALTER COLUMN c}. */
    public String alter(TableName table, String column) {
        return alter(table) + " ALTER COLUMN " + quote(column);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** Throws with a clear message if the database lacks {@code feature}. */
    public void need(Feature feature, String where) {
        if (!has(feature)) {
            throw refused(feature.what() + ": " + where, feature.remedy());
        }
    }

    /** Those options of a table or column that are this database's, without its name; others are theirs: a script lists them all. */
    public <T> SortedMap<String, T> ownOptions(Map<String, T> options) {
        SortedMap<String, T> own = new TreeMap<>();
        options.forEach((key, value) -> {
            if (key.startsWith(optionPrefix)) {
                own.put(key.substring(optionPrefix.length()), value);
            }
        });
        return own;
    }

    /** To be thrown where the database does not support something. */
    public UnsupportedByDatabaseException refused(String what, String remedy) {
        return new UnsupportedByDatabaseException(product, what, remedy);
    }
}
