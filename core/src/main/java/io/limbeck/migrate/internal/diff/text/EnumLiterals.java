package io.limbeck.migrate.internal.diff.text;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.Collection;
import java.util.stream.Stream;

/** Words of an enum type as expressions say them in the catalogue of a database that has such types: {@code 'sad'::mood}. */
public final class EnumLiterals {
    private EnumLiterals() {}

    public static boolean inDefault(Column column, TableName type, Collection<String> words) {
        return column.defaultValue()
                .filter(value ->
                        value instanceof DefaultValue.Expression expression && says(expression.sql(), type, words))
                .isPresent();
    }

    public static boolean inAny(Schema schema, TableName type, Collection<String> words) {
        return schema.tables().stream().flatMap(EnumLiterals::texts).anyMatch(sql -> says(sql, type, words))
                || schema.indexes().stream().flatMap(EnumLiterals::texts).anyMatch(sql -> says(sql, type, words));
    }

    private static Stream<String> texts(Table table) {
        Stream<String> columns = table.columns().stream().flatMap(EnumLiterals::texts);
        Stream<String> checks = table.constraints().stream()
                .filter(Constraint.Check.class::isInstance)
                .map(check -> ((Constraint.Check) check).sql());
        return Stream.concat(columns, checks);
    }

    private static Stream<String> texts(Column column) {
        return Stream.concat(
                column.defaultValue().stream()
                        .filter(DefaultValue.Expression.class::isInstance)
                        .map(value -> ((DefaultValue.Expression) value).sql()),
                column.generated().stream().map(generated -> generated.sql()));
    }

    private static Stream<String> texts(Index index) {
        return Stream.concat(
                index.where().stream(),
                index.keys().stream()
                        .filter(IndexKey.OfExpression.class::isInstance)
                        .map(key -> ((IndexKey.OfExpression) key).sql()));
    }

    private static boolean says(String sql, TableName type, Collection<String> words) {
        return words.stream().map(word -> "'" + word.replace("'", "''") + "'::").anyMatch(word -> {
            int at = sql.indexOf(word);
            return at >= 0
                    && sql.startsWith(
                            type.name(), at + word.length() + (sql.startsWith("\"", at + word.length()) ? 1 : 0));
        });
    }
}
