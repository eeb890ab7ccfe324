package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.hibernate.EntityModel;
import io.limbeck.migrate.hibernate.OrmInput;
import io.limbeck.migrate.model.FirstRow;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.sequence.SequenceSupport;

/** The tables of Hibernate's mapping model: for entities, joins, collections and generators. */
final class SchemaReader {
    private final Database database;
    private final Names names;
    private final ColumnReader columns;
    private final ConstraintReader constraints;
    private final IndexReader indexes;
    private final LeftOut leftOut;

    SchemaReader(MetadataImplementor metadata, OrmInput input) {
        database = metadata.getDatabase();
        names = new Names(database.getJdbcEnvironment(), input);
        columns = new ColumnReader(metadata, names);
        constraints = new ConstraintReader(names);
        indexes = new IndexReader(database.getDialect(), names);
        leftOut = new LeftOut(database, names);
    }

    EntityModel read(String hibernateVersion) {
        List<Table> tables = new ArrayList<>();
        List<Index> allIndexes = new ArrayList<>();
        List<FirstRow> firstRows = new ArrayList<>();
        TreeSet<String> unsaid = new TreeSet<>(leftOut.ofDatabase());
        for (Namespace namespace : database.getNamespaces()) {
            for (org.hibernate.mapping.Table table : namespace.getTables()) {
                if (table.isView()) {
                    unsaid.add("view " + names.table(table));
                } else if (table.isPhysicalTable()) {
                    tables.add(table(table));
                    allIndexes.addAll(indexes.of(table));
                    firstRows.addAll(leftOut.firstRows(table));
                    unsaid.addAll(leftOut.ofTable(table));
                }
            }
        }
        Schema schema = new Schema(tables, allIndexes, sequences(), List.of(), List.of());
        return new EntityModel(
                schema,
                leftOut.auxiliary(true),
                leftOut.auxiliary(false),
                firstRows,
                List.copyOf(unsaid),
                hibernateVersion);
    }

    private List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        for (Namespace namespace : database.getNamespaces()) {
            for (org.hibernate.boot.model.relational.Sequence sequence : namespace.getSequences()) {
                sequences.add(new Sequence(names.sequence(sequence.getName()), Optional.empty(), numbers(sequence)));
            }
        }
        return sequences;
    }

    private SequenceOptions numbers(org.hibernate.boot.model.relational.Sequence sequence) {
        int start = sequence.getInitialValue();
        int step = sequence.getIncrementSize();
        SequenceOptions numbers = SequenceOptions.none().startingWith(start).incrementingBy(step);
        SequenceSupport support = database.getDialect().getSequenceSupport();
        boolean uncached = Stream.of(support.getCreateSequenceStrings("x", start, step))
                .anyMatch(statement -> statement.toLowerCase(Locale.ROOT).contains("nocache"));
        return uncached ? numbers.cached(0) : numbers;
    }

    private Table table(org.hibernate.mapping.Table table) {
        List<Constraint> all = new ArrayList<>(constraints.of(table));
        all.addAll(indexes.uniqueKeysOf(table));
        Optional<String> comment = names.keepsComments() ? Optional.ofNullable(table.getComment()) : Optional.empty();
        return new Table(names.table(table), columns.of(table), constraints.sorted(all), comment, Map.of());
    }
}
