package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.model.ModelSources;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.rewrite.OperationRewrite;
import io.limbeck.migrate.internal.rewrite.Parts;
import io.limbeck.migrate.internal.rewrite.ScriptNames;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of an operation another database would not do, or would do otherwise than the model wants there; nothing is reached for it. */
final class PortabilityProbe {
    /** What only some databases read, or read as something else: casts, quoted names, operators of one product. */
    private static final Pattern OWN_SYNTAX = Pattern.compile("::|[`\"~]|(?i:\\bARRAY\\s*\\[)");

    private final Dialect other;
    private final String name;
    private final ScriptSpelling wording;
    private final Schema model;
    private final Schema here;

    PortabilityProbe(Dialect other, Project project, ScriptSpelling wording) {
        this.other = other;
        this.name = other.facts().name();
        this.wording = wording;
        this.here = wording.model();
        this.model = ModelSources.read(
                        project.config(),
                        name,
                        other.scratches().usualServer(),
                        other.urls().unquotedNames(""))
                .schema();
    }

    /** What the model wants there, under the names that this database keeps. */
    Schema model() {
        return model;
    }

    /** How its names are written in a script. */
    ScriptNames names() {
        return other.urls().unquotedNames("").map(ScriptNames::new).orElseGet(ScriptNames::asWritten);
    }

    /** One sentence each; none where it fits. */
    List<String> reasons(Operation operation) {
        List<String> reasons = new ArrayList<>();
        operation.accept(new OperationRewrite(new Looking(reasons)));
        described(operation).forEach(one -> refusal(one).ifPresent(reason -> reasons.add(name + ": " + reason)));
        return reasons;
    }

    /** What is created or described; what is dropped was created before. */
    private static List<Operation> described(Operation operation) {
        if (operation instanceof AlterTable batch) {
            return batch.changes().stream()
                    .flatMap(change -> described(change).stream())
                    .toList();
        }
        return operation.accept(new Describing()) ? List.of(operation) : List.of();
    }

    private Optional<String> refusal(Operation operation) {
        try {
            other.compiler().compile(operation);
            return Optional.empty();
        } catch (DefinitionNeededException whenItRuns) {
            return Optional.empty();
        } catch (UnsupportedByDatabaseException refused) {
            return Optional.of(refused.what());
        }
    }

    private final class Looking extends Parts {
        private final List<String> reasons;

        Looking(List<String> reasons) {
            this.reasons = reasons;
        }

        private void text(String what, String sql) {
            if (OWN_SYNTAX.matcher(sql).find()) {
                reasons.add(name + ": " + what + " is SQL of one database only: " + sql);
            }
        }

        @Override
        public Column column(TableName table, Column column) {
            String where = "column " + table + "." + column.name();
            type(table, column.name(), column.type());
            column.defaultValue()
                    .filter(DefaultValue.Expression.class::isInstance)
                    .filter(value ->
                            wording.portable().column(column).defaultValue().equals(column.defaultValue()))
                    .ifPresent(value -> text("the default of " + where, ((DefaultValue.Expression) value).sql()));
            column.generated().ifPresent(computed -> text("the expression of " + where, computed.sql()));
            return column;
        }

        @Override
        public ColumnChange change(TableName table, String column, ColumnChange change) {
            change.type().ifPresent(types -> type(table, column, types.to()));
            change.using().ifPresent(using -> text("the conversion of column " + table + "." + column, using.to()));
            return change;
        }

        private void type(TableName table, String column, SqlType inCatalogue) {
            SqlType type = wording.portable().type(inCatalogue);
            String where = name + ": column " + table + "." + column;
            if (type instanceof SqlType.Native text) {
                reasons.add(where + " has a type that only one database supports, " + text.text());
                return;
            }
            boolean asHere = find(here, table)
                    .flatMap(own -> columnOf(own, column))
                    .filter(own -> definition(own.type()).equals(definition(type)))
                    .isPresent();
            find(model, table)
                    .filter(own -> asHere)
                    .flatMap(own -> columnOf(own, column))
                    .filter(own -> !definition(own.type()).equals(definition(type)))
                    .ifPresent(own -> reasons.add(where + " would be " + definition(type) + ", but the model requires "
                            + definition(own.type()) + " there"));
        }

        @Override
        public Constraint constraint(TableName table, Constraint constraint) {
            if (constraint instanceof Constraint.Check check) {
                text("a check of " + table, check.sql());
                boolean wantedHere =
                        find(here, table).filter(own -> has(own, check)).isPresent();
                if (wantedHere
                        && find(model, table).filter(own -> !has(own, check)).isPresent()) {
                    reasons.add(name + ": the model of " + table + " has no check (" + check.sql() + ") there");
                }
            }
            return constraint;
        }

        private boolean has(Table table, Constraint.Check check) {
            return table.constraints().stream()
                    .anyMatch(other -> other instanceof Constraint.Check own
                            && FoundConstraint.sameCondition(own.sql(), check.sql()));
        }

        @Override
        public Index index(Index index) {
            String where = "index " + index.name();
            index.where().ifPresent(condition -> text("the condition of " + where, condition));
            index.keys().stream()
                    .filter(IndexKey.OfExpression.class::isInstance)
                    .forEach(key -> text("a key of " + where, ((IndexKey.OfExpression) key).sql()));
            return index;
        }
    }

    /** Names may differ in their case, as each database keeps them. */
    private static Optional<Table> find(Schema schema, TableName table) {
        return schema.tables().stream()
                .filter(found -> found.name().toString().equalsIgnoreCase(table.toString()))
                .findFirst();
    }

    private static Optional<Column> columnOf(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The type in the SQL of the other database. */
    private String definition(SqlType type) {
        String column = "c";
        try {
            List<SqlWork> work = other.compiler().compile(new CreateTable(Table.of("t", Types.column(column, type))));
            String sql = work.get(work.size() - 1).sql();
            int start = sql.indexOf(other.notation().quote(column))
                    + other.notation().quote(column).length();
            return sql.substring(start, sql.lastIndexOf(')')).strip();
        } catch (UnsupportedByDatabaseException refused) {
            return refused.what();
        }
    }
}
