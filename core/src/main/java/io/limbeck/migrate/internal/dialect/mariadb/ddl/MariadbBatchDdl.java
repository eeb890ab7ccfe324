package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.BatchDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.OperationVisitor;
import io.limbeck.migrate.schema.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** MariaDB's and MySQL's SQL of several changes to one table, the order of its columns among them. */
public final class MariadbBatchDdl extends BatchDdl {
    private final MariadbColumnChanges changes;
    private final Optional<MariadbTableLookup> tables;

    public MariadbBatchDdl(Sql sql, MariadbColumnChanges changes, Optional<MariadbTableLookup> tables) {
        super(sql);
        this.changes = changes;
        this.tables = tables;
    }

    @Override
    public List<SqlWork> alterTable(AlterTable operation, OperationVisitor<List<SqlWork>> single) {
        MariadbBatch batch = new MariadbBatch();
        Function<Operation, List<SqlWork>> compiler = change ->
                change instanceof AlterColumn alter ? changes.alterColumn(alter, batch) : change.accept(single);
        if (operation.order().isEmpty()) {
            return all(operation, compiler);
        }
        Change<List<String>> order = operation.order().get();
        Optional<List<String>> before = order.from().or(() -> tables.map(lookup -> lookup.columns(operation.table())));
        PlaceableChange placeable = new PlaceableChange();
        if (before.isPresent() && operation.changes().stream().allMatch(change -> change.accept(placeable))) {
            return inOrder(operation, before.get(), order.to(), batch, compiler);
        }
        List<SqlWork> work = all(operation, compiler);
        work.addAll(changes.order(operation.table(), order.to(), batch));
        return work;
    }

    private static List<SqlWork> all(AlterTable operation, Function<Operation, List<SqlWork>> compiler) {
        List<SqlWork> work = new ArrayList<>();
        operation.changes().forEach(change -> work.addAll(compiler.apply(change)));
        return work;
    }

    /** Columns that stay are moved first, new ones are put after the one before them. */
    private List<SqlWork> inOrder(
            AlterTable operation,
            List<String> before,
            List<String> order,
            MariadbBatch batch,
            Function<Operation, List<SqlWork>> compiler) {
        List<String> there = new ArrayList<>(before);
        there.removeAll(operation.droppedColumns());
        List<String> kept = order.stream().filter(there::contains).toList();
        List<SqlWork> work = new ArrayList<>();
        if (!there.subList(0, kept.size()).equals(kept)) {
            work.addAll(changes.order(operation.table(), kept, batch));
        }
        for (Operation change : operation.changes()) {
            List<SqlWork> plain = compiler.apply(change);
            if (change instanceof AddColumn add && !plain.isEmpty()) {
                String column = add.column().name();
                work.add(SqlStatement.of(plain.get(0).sql() + place(order, column, there)));
                work.addAll(plain.subList(1, plain.size()));
                there.add(column);
            } else {
                work.addAll(plain);
            }
        }
        return work;
    }

    /** After the last of the columns before it that already exists. */
    private String place(List<String> order, String column, List<String> there) {
        List<String> before = order.subList(0, Math.max(0, order.indexOf(column)));
        for (int i = before.size() - 1; i >= 0; i--) {
            if (there.contains(before.get(i))) {
                return " AFTER " + sql.quote(before.get(i));
            }
        }
        return order.contains(column) ? " FIRST" : "";
    }
}
