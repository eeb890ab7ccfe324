package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.IndexDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** MariaDB's and MySQL's SQL of indexes, which serve foreign keys. */
public final class MariadbIndexDdl extends IndexDdl {
    /** The name of every primary key. */
    public static final String PRIMARY = "PRIMARY";

    private final Optional<MariadbTableLookup> tables;

    public MariadbIndexDdl(Sql sql, Optional<MariadbTableLookup> tables) {
        super(sql);
        this.tables = tables;
    }

    /** {@code fulltext} and {@code spatial} are kinds of index here. */
    @Override
    protected String indexKind(Index index) {
        return index.method()
                        .filter(MariadbIndexDdl::isKind)
                        .map(kind -> kind.toUpperCase(Locale.ROOT) + " ")
                        .orElse("")
                + "INDEX ";
    }

    private static boolean isKind(String method) {
        return method.equalsIgnoreCase("fulltext") || method.equalsIgnoreCase("spatial");
    }

    @Override
    protected String indexMethodAfter(Index index) {
        return index.method()
                .filter(method -> !isKind(method))
                .map(method -> " USING " + method)
                .orElse("");
    }

    /** An index that serves a foreign key takes the place of the one that came with that, whoever created it. */
    @Override
    public List<SqlWork> createIndex(CreateIndex operation) {
        Index index = operation.index();
        String alter = sql.alter(index.table()) + " ADD ";
        if (index.name().equals(PRIMARY) && index.unique()) {
            return statement(alter + "PRIMARY KEY" + definition(index));
        }
        List<String> replaced = tables.map(lookup -> lookup.indexesReplacedBy(index.table(), plainColumns(index)))
                .orElse(List.of());
        return replaced.isEmpty()
                ? super.createIndex(operation)
                : statement(alter
                        + kind(index)
                        + sql.quote(index.name())
                        + definition(index)
                        + replaced.stream()
                                .map(name -> ", DROP INDEX " + sql.quote(name))
                                .collect(joining()));
    }

    /** The columns that it begins with, whole. */
    private static List<String> plainColumns(Index index) {
        return index.keys().stream()
                .takeWhile(
                        key -> key instanceof IndexKey.OfColumn column && key.equals(IndexKey.column(column.column())))
                .map(key -> ((IndexKey.OfColumn) key).column())
                .toList();
    }

    /** A foreign key that the index served gets one of its own back, as before there was a better one. */
    @Override
    public List<SqlWork> dropIndex(DropIndex operation) {
        List<FoundConstraint> left = tables.map(
                        lookup -> lookup.foreignKeysServedBy(operation.table(), operation.index()))
                .orElse(List.of());
        return left.isEmpty()
                ? statement("DROP INDEX " + sql.quote(operation.index()) + " ON " + sql.quote(operation.table()))
                : dropServing(operation.table(), operation.index(), left);
    }

    /** Drops an index, and creates one for each foreign key that is left without. */
    List<SqlWork> dropServing(TableName table, String index, List<FoundConstraint> left) {
        return statement(sql.alter(table) + left.stream().map(this::ownIndex).collect(joining()) + " DROP INDEX "
                + sql.quote(index));
    }

    private String ownIndex(FoundConstraint key) {
        return " ADD INDEX " + sql.quote(key.name()) + " " + sql.list(key.columns()) + ",";
    }

    @Override
    public List<SqlWork> renameIndex(RenameIndex operation) {
        return statement(sql.alter(operation.table()) + " RENAME INDEX " + sql.quote(operation.index()) + " TO "
                + sql.quote(operation.newName()));
    }
}
