package io.limbeck.migrate.internal.dialect.mariadb;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.StandardDdl;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SQL of MariaDB and MySQL, where it differs from the standard. */
final class MariadbDdl extends StandardDdl {
    private static final String TABLE_OPTION = "mysql.";

    private static final int LONGEST_NAME = 64;

    private final String product;
    private final boolean expressionIndexes;

    MariadbDdl(String product, boolean expressionIndexes) {
        super(new MariadbTypes(product));
        this.product = product;
        this.expressionIndexes = expressionIndexes;
    }

    @Override
    protected String product() {
        return product;
    }

    @Override
    protected String database() {
        return product.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    protected String quote(String identifier) {
        return MariadbDialect.quoted(identifier);
    }

    @Override
    protected String literal(Object value) {
        return MariadbDialect.literalOf(value);
    }

    @Override
    protected String columnDefinition(Column column) {
        String definition = super.columnDefinition(column);
        boolean pointInTime = column.type() instanceof SqlType.Timestamp time && time.withZone();
        // Servers differ in whether a TIMESTAMP that says nothing may be null.
        String nullable = pointInTime && column.nullable() ? " NULL" : "";
        return definition + nullable + (column.identity().isPresent() ? " AUTO_INCREMENT" : "");
    }

    /** Defaults are kept in an older UTF-8 that lacks the characters beyond 16 bits: these go as bytes. */
    @Override
    protected String literalDefault(Object value) {
        String literal = literal(value);
        boolean wide = literal.chars().anyMatch(c -> Character.isSurrogate((char) c));
        return wide
                ? "(CONVERT(X'"
                        + HexFormat.of().formatHex(value.toString().getBytes(StandardCharsets.UTF_8))
                        + "' USING utf8mb4))"
                : literal;
    }

    /** Any expression may be a default, but only in parentheses. */
    @Override
    protected String expressionDefault(String sql) {
        return "(" + sql + ")";
    }

    /**
     * The index that a foreign key needs, unless another begins alike. The server would make it too, but takes its own away again
     * when a better one is made, and then refuses to drop that.
     */
    @Override
    protected String constraint(Constraint constraint, Table table) {
        String text = super.constraint(constraint, table);
        if (!(constraint instanceof Constraint.ForeignKey key)) {
            return text;
        }
        refuseSetDefault(key);
        boolean covered = table.constraints().stream().anyMatch(other -> beginsWith(other, key.columns()));
        return covered ? text : text + ",\n    " + indexFor(key);
    }

    private static boolean beginsWith(Constraint other, List<String> columns) {
        List<String> key = other instanceof Constraint.PrimaryKey primary
                ? primary.columns()
                : other instanceof Constraint.Unique unique ? unique.columns() : List.of();
        return key.size() >= columns.size() && key.subList(0, columns.size()).equals(columns);
    }

    private String indexFor(Constraint.ForeignKey key) {
        return "INDEX " + key.name().map(name -> quote(name) + " ").orElse("")
                + key.columns().stream().map(this::quote).collect(joining(", ", "(", ")"));
    }

    private void refuseSetDefault(Constraint.ForeignKey key) {
        Optional<ReferentialAction> unknown = Optional.of(ReferentialAction.SET_DEFAULT);
        if (key.onDelete().equals(unknown) || key.onUpdate().equals(unknown)) {
            throw new UnsupportedByDatabaseException(
                    product,
                    "knows no SET DEFAULT in the foreign key to " + key.target(),
                    "Use SET NULL, or set the value with a trigger.");
        }
    }

    /** Options such as {@code mysql.engine=InnoDB} follow the table. */
    @Override
    protected String tableSuffix(Table table) {
        return table.options().entrySet().stream()
                .filter(option -> option.getKey().startsWith(TABLE_OPTION))
                .map(MariadbDdl::option)
                .collect(joining());
    }

    private static String option(Map.Entry<String, String> option) {
        return " " + option.getKey().substring(TABLE_OPTION.length()).replace('_', ' ') + "=" + option.getValue();
    }

    @Override
    public List<SqlWork> createIndex(CreateIndex operation) {
        Index index = operation.index();
        if (index.where().isPresent()) {
            throw new UnsupportedByDatabaseException(
                    product,
                    "has no partial indexes: " + index.name(),
                    "Leave out the condition, or index a generated column that is null outside of it.");
        }
        if (!expressionIndexes && index.keys().stream().anyMatch(IndexKey.OfExpression.class::isInstance)) {
            throw new UnsupportedByDatabaseException(
                    product,
                    "has no indexes on expressions: " + index.name(),
                    "Add a generated column with the expression, and index that.");
        }
        return super.createIndex(operation);
    }

    @Override
    public List<SqlWork> dropIndex(DropIndex operation) {
        return statement("DROP INDEX " + quote(operation.index()) + " ON " + quote(operation.table()));
    }

    @Override
    protected String columnConstraint(Constraint constraint, AddColumn operation) {
        if (!(constraint instanceof Constraint.ForeignKey key)) {
            return ", ADD " + constraint(constraint);
        }
        refuseSetDefault(key);
        Constraint.ForeignKey named = key.named(nameOf(key, operation));
        return ", ADD " + constraint(named) + ", ADD " + indexFor(named);
    }

    /** A name that can be said again when the column goes. */
    private static String nameOf(Constraint.ForeignKey key, AddColumn operation) {
        String made = operation.table().name() + "_" + String.join("_", key.columns()) + "_fkey";
        return key.name().orElse(made.length() <= LONGEST_NAME ? made : made.substring(made.length() - LONGEST_NAME));
    }

    /** The constraints that came with the column go first: the server refuses to drop a column that one of them needs. */
    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        String constraints = operation.previous().stream()
                .flatMap(previous -> previous.constraints().stream()
                        .filter(Constraint.ForeignKey.class::isInstance)
                        .map(key -> " DROP FOREIGN KEY " + quote(nameOf((Constraint.ForeignKey) key, previous)) + ","))
                .collect(joining());
        return statement(
                "ALTER TABLE " + quote(operation.table()) + constraints + " DROP COLUMN " + quote(operation.column()));
    }

    /** MODIFY would want the whole definition, and lose what it does not repeat: not done from half a definition. */
    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        if (operation.change().type().isPresent()
                || operation.change().nullability().isPresent()) {
            throw new UnsupportedByDatabaseException(
                    product,
                    "changes type and nullability of a column only together with all else it has: " + operation.table()
                            + "." + operation.column(),
                    "Say op.execute(\"ALTER TABLE … MODIFY …\") with the whole definition of the column.");
        }
        return super.alterColumn(operation);
    }
}
