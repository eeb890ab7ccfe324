package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.internal.compare.Comparison;
import io.limbeck.migrate.internal.compare.Schemas;
import io.limbeck.migrate.internal.database.ScratchDatabase;
import io.limbeck.migrate.internal.render.RenderedStep;
import io.limbeck.migrate.internal.render.ScriptBody;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A script in the database's own SQL: tried on a copy of the schema, because some statements depend on existing objects. */
final class SqlBody {
    private final Comparison comparison;

    SqlBody(Comparison comparison) {
        this.comparison = comparison;
    }

    ScriptBody of(List<RenderedStep> upgrade, List<RenderedStep> downgrade) {
        Schemas schemas = comparison.schemas();
        Function<ScratchDatabase, ScriptBody> written = scratch -> {
            // Not all of it is compared, but what is may refer to the rest. What cannot be copied is missed by whoever
            // needs it.
            scratch.attempt(schemas.copying());
            List<String> up = lines(upgrade, scratch);
            return new ScriptBody(List.of(), up, lines(downgrade, scratch));
        };
        return upgrade.stream().anyMatch(SqlBody::isOfTheDatabase)
                ? schemas.isolated(written)
                : schemas.scratch(written);
    }

    /** An extension is the whole database's: it cannot be tried in a schema of the live one. */
    private static boolean isOfTheDatabase(RenderedStep step) {
        return step.operation()
                .flatMap(operation -> operation.action().about())
                .filter(subject ->
                        subject instanceof Subject.OfObject object && object.kind() == SchemaObject.Kind.EXTENSION)
                .isPresent();
    }

    private static List<String> lines(List<RenderedStep> steps, ScratchDatabase scratch) {
        List<String> lines = new ArrayList<>();
        for (RenderedStep step : steps) {
            step.comments().forEach(comment -> lines.add("-- " + comment));
            step.operation().stream()
                    .flatMap(operation -> scratch.statements(operation).stream())
                    .forEach(statement -> lines.addAll(List.of((statement + ";").split("\n", -1))));
        }
        return lines;
    }
}
