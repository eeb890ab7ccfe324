package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Table;

/** The definition of a column, as it is written in CREATE TABLE and after ADD COLUMN. */
public class ColumnDefinition {
    protected final Sql sql;

    public ColumnDefinition(Sql sql) {
        this.sql = sql;
    }

    /** The line of a column in CREATE TABLE, where it may depend on the table's constraints. */
    public String inTable(Column column, Table table) {
        return of(column);
    }

    /** Whether the column's own definition contains this constraint already, so that the table need not. */
    public boolean contains(Constraint constraint, Table table) {
        return false;
    }

    /** The definition of a column alone. */
    public String of(Column column) {
        return ofType(column, sql.type(column.type()));
    }

    /** The definition of a column with the text of its type. */
    protected final String ofType(Column column, String type) {
        StringBuilder text =
                new StringBuilder(sql.quote(column.name())).append(' ').append(type);
        column.collation().ifPresent(name -> text.append(" COLLATE ").append(sql.quote(name)));
        column.generated().ifPresent(generated -> text.append(' ').append(generated(generated)));
        column.defaultValue().ifPresent(value -> text.append(" DEFAULT ")
                .append(
                        value instanceof DefaultValue.Expression expression
                                ? defaultExpression(expression.sql(), type)
                                : defaultValue(value)));
        if (!column.nullable()) {
            text.append(" NOT NULL");
        }
        return text.toString();
    }

    /** {@code GENERATED ALWAYS AS (…)}, and whether it is kept. */
    public final String generated(Generated generated) {
        return "GENERATED ALWAYS AS (" + generated.sql() + ")" + generationKind(generated.stored());
    }

    /** What follows the expression of a generated column. */
    protected String generationKind(boolean stored) {
        return stored ? " STORED" : " VIRTUAL";
    }

    /** A default as DEFAULT takes it. */
    public final String defaultValue(DefaultValue value) {
        return value instanceof DefaultValue.Literal literal
                ? defaultLiteral(literal.value())
                : defaultExpression(((DefaultValue.Expression) value).sql());
    }

    /** A value as DEFAULT takes it. */
    protected String defaultLiteral(Object value) {
        return sql.literal(value);
    }

    /** An expression as DEFAULT takes it in a column of a type, by the type's text. */
    protected String defaultExpression(String expression, String type) {
        return defaultExpression(expression);
    }

    /** An expression as DEFAULT takes it. */
    protected String defaultExpression(String expression) {
        return expression;
    }
}
