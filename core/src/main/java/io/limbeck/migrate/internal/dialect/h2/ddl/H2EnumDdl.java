package io.limbeck.migrate.internal.dialect.h2.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.EnumDdl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** H2's SQL of enum types: a domain of the values. */
final class H2EnumDdl extends EnumDdl {
    private final Optional<LiveQueries> live;

    H2EnumDdl(Sql sql, Optional<LiveQueries> live) {
        super(sql);
        this.live = live;
    }

    @Override
    public List<SqlWork> createEnum(CreateEnum operation) {
        return statement(create(operation.type()));
    }

    private String create(EnumType type) {
        return "CREATE DOMAIN " + sql.quote(type.name()) + " AS ENUM"
                + type.values().stream().map(sql::literal).collect(joining(", ", "(", ")"));
    }

    @Override
    public List<SqlWork> dropEnum(DropEnum operation) {
        return statement("DROP DOMAIN " + sql.quote(operation.name()) + " RESTRICT");
    }

    @Override
    public List<SqlWork> addEnumValue(AddEnumValue operation) {
        EnumType present = present(operation.type());
        return replaced(
                operation
                        .before()
                        .map(next -> present.with(operation.value(), next))
                        .orElseGet(() -> present.with(operation.value())),
                "CAST(%s AS VARCHAR)");
    }

    /** The rows are converted by a CASE, because the domain is recreated. */
    @Override
    public List<SqlWork> renameEnumValue(RenameEnumValue operation) {
        List<String> values = new ArrayList<>(present(operation.type()).values());
        values.replaceAll(value -> value.equals(operation.value()) ? operation.newValue() : value);
        return replaced(
                new EnumType(operation.type(), values),
                "CASE CAST(%1$s AS VARCHAR) WHEN " + sql.literal(operation.value()) + " THEN "
                        + sql.literal(operation.newValue()) + " ELSE CAST(%1$s AS VARCHAR) END");
    }

    @Override
    public List<SqlWork> replaceEnum(ReplaceEnum operation) {
        return replaced(operation.type().to(), "CAST(%s AS VARCHAR)");
    }

    private EnumType present(TableName name) {
        List<String> values = ask(name)
                .texts(
                        "SELECT value_name FROM information_schema.enum_values WHERE object_type = 'DOMAIN' AND object_name = ?"
                                + " AND object_schema = coalesce(nullif(?, ''), current_schema) ORDER BY value_ordinal",
                        name.name(),
                        name.schema().orElse(""));
        if (values.isEmpty()) {
            throw sql.refused("has no enum type " + name, "Create it first: op.createEnum(\"" + name + "\", …).");
        }
        return new EnumType(name, values);
    }

    private LiveQueries ask(TableName name) {
        return live.orElseThrow(() -> DefinitionNeededException.of("H2", "the change of enum type " + name));
    }

    /** Another domain under the same name, all columns taken along. */
    private List<SqlWork> replaced(EnumType to, String values) {
        TableName old =
                new TableName(to.name().schema(), "_migrate_old_" + to.name().name());
        List<SqlWork> work = new ArrayList<>();
        List<SqlWork> defaults = new ArrayList<>();
        work.add(SqlStatement.of("ALTER DOMAIN " + sql.quote(to.name()) + " RENAME TO " + sql.quote(old.name())));
        work.add(SqlStatement.of(create(to)));
        for (List<@Nullable String> column : ask(to.name())
                .rows(
                        "SELECT table_schema, table_name, column_name, column_default FROM information_schema.columns"
                                + " WHERE domain_name = ? AND domain_schema = coalesce(nullif(?, ''), current_schema)"
                                + " ORDER BY 1, 2, ordinal_position",
                        to.name().name(),
                        to.name().schema().orElse(""))) {
            String name = sql.quote(requireNonNull(column.get(2)));
            String alter = "ALTER TABLE " + sql.quote(requireNonNull(column.get(0))) + "."
                    + sql.quote(requireNonNull(column.get(1))) + " ALTER COLUMN " + name;
            if (column.get(3) != null) {
                work.add(SqlStatement.of(alter + " DROP DEFAULT"));
                defaults.add(SqlStatement.of(alter + " SET DEFAULT " + column.get(3)));
            }
            work.add(SqlStatement.of(
                    alter + " SET DATA TYPE " + sql.quote(to.name()) + " USING " + values.formatted(name)));
        }
        work.addAll(defaults);
        work.add(SqlStatement.of("DROP DOMAIN " + sql.quote(old) + " RESTRICT"));
        return work;
    }
}
