package io.limbeck.migrate.internal.dialect.catalogue;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table while its parts are read, each by a query of its own. */
public final class CatalogueTable {
    private final TableName name;
    private final Optional<String> comment;
    private final Map<String, String> options;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();

    public CatalogueTable(TableName name, Optional<String> comment, Map<String, String> options) {
        this.name = requireNonNull(name, "name");
        this.comment = requireNonNull(comment, "comment");
        this.options = Map.copyOf(options);
    }

    public TableName name() {
        return name;
    }

    /** Whether an option is known. */
    public boolean hasOption(String key) {
        return options.containsKey(key);
    }

    /** The same table, of which no column is read yet, with another value of an option; without the option where it is empty. */
    public CatalogueTable withOption(String key, Optional<String> value) {
        Map<String, String> others = new TreeMap<>(options);
        others.remove(key);
        value.ifPresent(text -> others.put(key, text));
        return new CatalogueTable(name, comment, others);
    }

    /** Adds a column after the others, or redefines one. */
    public void add(Column column) {
        columns.put(column.name(), column);
    }

    public void add(Constraint constraint) {
        constraints.add(constraint);
    }

    public Optional<Column> column(String wanted) {
        return Optional.ofNullable(columns.get(wanted));
    }

    public List<Constraint> constraints() {
        return List.copyOf(constraints);
    }

    /** Whether there is anything that a table must have. */
    public boolean hasColumns() {
        return !columns.isEmpty();
    }

    public Table table() {
        return new Table(name, List.copyOf(columns.values()), CatalogueOrder.sorted(constraints), comment, options);
    }
}
