package io.limbeck.migrate.internal.render;

import static io.limbeck.migrate.internal.render.Code.call;
import static io.limbeck.migrate.internal.render.Code.text;

import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.DefaultValue;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a column, by the words that build it. */
final class ChangeSource {
    private static final String PARAMETER = "column";

    private final TableSource tables;

    ChangeSource(TableSource tables) {
        this.tables = tables;
    }

    /** {@code column -> column.type(…).notNull()}. */
    Code change(ColumnChange change) {
        return new Code.Lambda(PARAMETER, Code.chain(Code.word(PARAMETER), said(change)));
    }

    private Code.Call defaultValue(ColumnChange change, DefaultValue to) {
        return change.type().map(type -> tables.defaultValue(type.to(), to)).orElseGet(() -> tables.defaultValue(to));
    }

    private List<Code.Call> said(ColumnChange change) {
        List<Code.Call> said = new ArrayList<>();
        change.name().ifPresent(name -> said.add(call("rename", text(name.to()))));
        change.type().ifPresent(type -> said.add(call("type", tables.type(type.to()))));
        change.using().ifPresent(using -> said.add(call("using", text(using.to()))));
        change.collation()
                .ifPresent(order -> said.add(
                        order.to().map(name -> call("collate", text(name))).orElseGet(() -> call("dropCollation"))));
        change.nullability().ifPresent(allowed -> said.add(call(allowed.to() ? "nullable" : "notNull")));
        change.defaultValue()
                .ifPresent(value ->
                        said.add(value.to().map(to -> defaultValue(change, to)).orElseGet(() -> call("dropDefault"))));
        change.identity()
                .ifPresent(identity -> said.add(identity.to()
                        .map(numbers -> call("identity", tables.numbering(numbers)))
                        .orElseGet(() -> call("dropIdentity"))));
        change.generated()
                .ifPresent(expression ->
                        said.add(expression.to().map(tables::generated).orElseGet(() -> call("dropExpression"))));
        change.comment()
                .ifPresent(comment -> said.add(
                        comment.to().map(words -> call("comment", text(words))).orElseGet(() -> call("dropComment"))));
        change.options()
                .forEach((key, value) -> said.add(value.to()
                        .map(to -> call("option", text(key), text(to)))
                        .orElseGet(() -> call("dropOption", text(key)))));
        return said;
    }
}
