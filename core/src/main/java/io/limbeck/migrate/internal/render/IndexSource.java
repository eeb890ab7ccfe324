package io.limbeck.migrate.internal.render;

import static io.limbeck.migrate.internal.render.Code.call;
import static io.limbeck.migrate.internal.render.Code.chain;
import static io.limbeck.migrate.internal.render.Code.text;
import static io.limbeck.migrate.internal.render.Code.word;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indexes by the words that build them. */
final class IndexSource {
    private final Imports imports;
    private final ValueSource values;

    IndexSource(Imports imports, ValueSource values) {
        this.imports = imports;
        this.values = values;
    }

    /** The names of the columns if the index has nothing else but uniqueness. */
    static Optional<List<String>> plainColumns(Index index) {
        boolean plain = index.where().isEmpty()
                && index.include().isEmpty()
                && index.method().isEmpty()
                && !index.nullsNotDistinct()
                && index.options().isEmpty();
        return plain ? columns(index) : Optional.empty();
    }

    private static Optional<List<String>> columns(Index index) {
        List<String> names = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            if (!(key instanceof IndexKey.OfColumn column) || !column.equals(IndexKey.column(column.column()))) {
                return Optional.empty();
            }
            names.add(column.column());
        }
        return Optional.of(names);
    }

    Code index(Index index) {
        boolean qualified = index.table().schema().isPresent();
        List<Code> arguments = new ArrayList<>();
        arguments.add(text(index.name()));
        arguments.add(
                qualified ? values.tableName(index.table()) : text(index.table().name()));
        Optional<List<String>> columns = columns(index);
        List<Code> keys = columns.map(Code::texts)
                .orElseGet(() -> index.keys().stream().map(this::key).toList());
        if (qualified && columns.isEmpty()) {
            arguments.add(call(imports.of(List.class) + ".of", keys));
        } else {
            arguments.addAll(keys);
        }
        return chain(call(imports.of(Index.class) + ".on", arguments), said(index));
    }

    private List<Code.Call> said(Index index) {
        List<Code.Call> said = new ArrayList<>();
        if (index.unique()) {
            said.add(call("asUnique"));
        }
        index.method().ifPresent(method -> said.add(call("using", text(method))));
        if (!index.include().isEmpty()) {
            said.add(call("include", Code.texts(index.include())));
        }
        if (index.nullsNotDistinct()) {
            said.add(call("nullsAlike"));
        }
        index.where().ifPresent(condition -> said.add(call("where", text(condition))));
        TableSource.options(index.options(), said);
        return said;
    }

    private Code key(IndexKey key) {
        List<Code.Call> said = new ArrayList<>();
        if (key instanceof IndexKey.OfColumn column) {
            column.collation().ifPresent(order -> said.add(call("collate", text(order))));
            column.prefixLength().ifPresent(length -> said.add(call("prefix", word(String.valueOf(length)))));
        }
        key.operatorClass().ifPresent(name -> said.add(call("operatorClass", text(name))));
        if (key.descending()) {
            said.add(call("desc"));
        }
        key.nulls().ifPresent(nulls -> said.add(call("nulls", values.of(nulls))));
        String keyClass = imports.of(IndexKey.class);
        return chain(
                key instanceof IndexKey.OfColumn column
                        ? call(keyClass + ".column", text(column.column()))
                        : call(keyClass + ".expression", text(((IndexKey.OfExpression) key).sql())),
                said);
    }
}
