package io.limbeck.migrate.internal.dialect.mariadb;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.StandardDdl;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import java.util.List;
import java.util.Map;

/** The SQL of MariaDB and MySQL, where it differs from the standard. */
final class MariadbDdl extends StandardDdl {
    private static final String TABLE_OPTION = "mysql.";

    private final String product;

    MariadbDdl(String product) {
        super(new MariadbTypes(product));
        this.product = product;
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
        return column.identity() ? definition + " AUTO_INCREMENT" : definition;
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
        return super.createIndex(operation);
    }

    @Override
    public List<SqlWork> dropIndex(DropIndex operation) {
        return statement("DROP INDEX " + quote(operation.index()) + " ON " + quote(operation.table()));
    }

    @Override
    protected String columnConstraint(Constraint constraint, AddColumn operation) {
        return ", ADD " + constraint(constraint);
    }
}
