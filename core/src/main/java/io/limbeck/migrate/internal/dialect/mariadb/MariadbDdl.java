package io.limbeck.migrate.internal.dialect.mariadb;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL of MariaDB and MySQL, where it differs from the standard. */
final class MariadbDdl extends MariadbObjects {
    private static final int LONGEST_NAME = 64;

    private static final Pattern NUMBER =
            Pattern.compile("(?i)-?[0-9]*\\.?[0-9]+(?:e[-+]?[0-9]+)?|0x[0-9a-f]+|[bx]'[0-9a-f]*'");

    private static final Pattern NOW = Pattern.compile("(?i)current_timestamp(?:\\((\\d)?\\))?");
    private static final Pattern TIME = Pattern.compile("(?i)(?:timestamp|datetime)(?:\\((\\d)\\))?");

    private final Optional<MariadbTableLookup> catalog;
    private final Optional<MariadbGrants> grants;
    private final Optional<MariadbViews> views;
    private final MariadbColumns columns;
    private boolean inBatch;

    /** For a script: nothing is known of what is there. */
    MariadbDdl(String product, boolean mariadb) {
        this(product, mariadb, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** For a database that can be asked. */
    MariadbDdl(String product, boolean mariadb, LiveQueries live) {
        this(
                product,
                mariadb,
                Optional.of(new MariadbTableLookup(live, mariadb)),
                Optional.of(new MariadbGrants(live)),
                Optional.of(new MariadbViews(live)));
    }

    private MariadbDdl(
            String product,
            boolean mariadb,
            Optional<MariadbTableLookup> catalog,
            Optional<MariadbGrants> grants,
            Optional<MariadbViews> views) {
        super(product, mariadb);
        this.catalog = catalog;
        this.grants = grants;
        this.views = views;
        this.columns = new MariadbColumns(this, catalog);
    }

    String quoted(TableName table) {
        return quote(table);
    }

    String quoted(String identifier) {
        return quote(identifier);
    }

    String type(SqlType type) {
        return typeText(type);
    }

    String value(DefaultValue value) {
        return defaultValue(value);
    }

    /** A default as columns of a type take it: MySQL's large ones take expressions alone. */
    DefaultValue inType(DefaultValue value, String type) {
        return !isMariadb() && value instanceof DefaultValue.Literal literal && MariadbColumn.isLarge(type)
                ? new DefaultValue.Expression(literalDefault(literal.value()))
                : value;
    }

    String expression(Generated generated) {
        return generated(generated);
    }

    @Override
    protected Set<Feature> features() {
        Set<Feature> known = EnumSet.of(Feature.INDEX_METHOD, Feature.INDEX_PREFIX);
        if (!isMariadb()) {
            known.add(Feature.EXPRESSION_INDEX);
        }
        return known;
    }

    /** {@code fulltext} and {@code spatial} are kinds of index here. */
    @Override
    protected String indexKind(Index index) {
        return index.method()
                        .filter(MariadbDdl::isKind)
                        .map(kind -> kind.toUpperCase(Locale.ROOT) + " ")
                        .orElse("") + "INDEX ";
    }

    private static boolean isKind(String method) {
        return method.equalsIgnoreCase("fulltext") || method.equalsIgnoreCase("spatial");
    }

    @Override
    protected String indexMethodBehind(Index index) {
        return index.method()
                .filter(method -> !isKind(method))
                .map(method -> " USING " + method)
                .orElse("");
    }

    @Override
    protected String columnDefinition(Column column) {
        column.identity().ifPresent(numbers -> checkIdentity(numbers, column.name()));
        Map<String, String> options = new TreeMap<>(ownOptions(column.options()));
        String charset = Optional.ofNullable(options.remove("charset"))
                .map(name -> " CHARACTER SET " + name)
                .orElse("");
        String onUpdate = Optional.ofNullable(options.remove("on_update"))
                .map(sql -> " ON UPDATE " + sql)
                .orElse("");
        String invisible = Boolean.parseBoolean(options.remove("invisible")) ? " INVISIBLE" : "";
        if (!options.isEmpty()) {
            throw unknownOptions(column.name(), options.keySet());
        }
        String type = typeText(column.type());
        String definition = columnDefinition(
                column.defaultValue()
                        .map(value -> column.withDefault(Optional.of(inType(value, type))))
                        .orElse(column),
                type + charset);
        boolean pointInTime = column.type() instanceof SqlType.Timestamp time && time.withZone();
        // Servers differ in whether a TIMESTAMP that says nothing may be null.
        String nullable = pointInTime && column.nullable() ? " NULL" : "";
        return definition
                + nullable
                + (column.identity().isPresent() ? " AUTO_INCREMENT" : "")
                + onUpdate
                + invisible
                + column.comment().map(text -> " COMMENT " + literal(text)).orElse("");
    }

    UnsupportedByDatabaseException unknownOptions(String column, Set<String> options) {
        return refused(
                "does not support the column option " + column + ": " + String.join(", ", options),
                "Use mysql.charset, mysql.invisible or mysql.on_update.");
    }

    /** The changes of those options that are this database's. */
    SortedMap<String, Change<Optional<String>>> optionsOf(ColumnChange change) {
        return ownOptions(change.options());
    }

    /** The server counts by one from a first number, and takes any number that a statement says. */
    void checkIdentity(Identity identity, String column) {
        SequenceOptions numbers = identity.numbers();
        boolean plain = new SequenceOptions(
                        OptionalLong.empty(),
                        numbers.increment(),
                        numbers.minimum(),
                        numbers.maximum(),
                        numbers.cache(),
                        numbers.cycle())
                .equals(SequenceOptions.none());
        if (identity.always() || !plain) {
            throw refused(
                    "supports only a start value for an identity column, and accepts explicit values: \"" + column
                            + "\"",
                    "Use autoIncrement(), or identity(byDefault().startingWith(…)).");
        }
    }

    /** Defaults are kept in an older UTF-8 that lacks the characters beyond 16 bits: these go as bytes. */
    @Override
    protected String literalDefault(Object value) {
        String literal = literal(value);
        boolean wide = literal.chars().anyMatch(c -> Character.isSurrogate((char) c));
        return wide
                ? "(CONVERT(X'"
                        + HexFormat.of().formatHex(value.toString().getBytes(StandardCharsets.UTF_8))
                        + "' USING utf8mb4))"
                : literal;
    }

    /**
     * What is not an expression needs no parentheses, in which MySQL keeps it in another character set and under another name: a
     * literal, except of a large type, and the time of a column that holds one.
     */
    @Override
    protected String expressionDefault(String sql, String type) {
        List<StatementTokens.Token> said =
                StatementTokens.of(SqlSyntax.MARIADB, sql).list();
        boolean literal = (said.size() == 1 && sql.charAt(0) == '\'')
                || NUMBER.matcher(sql).matches();
        Matcher now = NOW.matcher(sql);
        Matcher time = TIME.matcher(type);
        boolean ofItsPrecision = now.matches() && time.matches() && Objects.equals(now.group(1), time.group(1));
        return (literal && !MariadbColumn.isLarge(type)) || ofItsPrecision ? sql : expressionDefault(sql);
    }

    /** Any expression may be a default, but only in parentheses. */
    @Override
    protected String expressionDefault(String sql) {
        return "(" + sql + ")";
    }

    /** The index that a foreign key needs is the server's: it takes its own away again when the model has one that serves. */
    @Override
    protected String constraint(Constraint constraint, Table table) {
        if (constraint instanceof Constraint.ForeignKey key) {
            refuseSetDefault(key);
        }
        return super.constraint(constraint, table);
    }

    private void refuseSetDefault(Constraint.ForeignKey key) {
        Optional<ReferentialAction> unknown = Optional.of(ReferentialAction.SET_DEFAULT);
        if (key.onDelete().equals(unknown) || key.onUpdate().equals(unknown)) {
            throw refused(
                    "does not support SET DEFAULT in the foreign key to " + key.target(),
                    "Use SET NULL, or set the value with a trigger.");
        }
    }

    /** Options such as {@code mysql.engine=InnoDB} follow the table. */
    @Override
    protected String tableSuffix(Table table) {
        String start = table.columns().stream()
                .flatMap(column -> column.identity().stream())
                .flatMapToLong(numbers -> numbers.numbers().start().stream())
                .mapToObj(first -> " AUTO_INCREMENT=" + first)
                .collect(joining());
        SortedMap<String, String> options = ownOptions(table.options());
        String partitions = options.remove(MariadbTableOptions.PARTITION_BY);
        return start
                + options.entrySet().stream()
                        .map(option -> " " + MariadbTableOptions.option(option.getKey(), option.getValue()))
                        .collect(joining())
                + table.comment().map(text -> " COMMENT=" + literal(text)).orElse("")
                + (partitions == null ? "" : " PARTITION BY " + partitions);
    }

    /** One prefix for both products: scripts for one run on the other. */
    @Override
    protected String optionPrefix() {
        return "mysql.";
    }

    @Override
    protected List<SqlWork> alterOptions(TableName table, SortedMap<String, Change<Optional<String>>> options) {
        List<SqlWork> work = new ArrayList<>();
        Change<Optional<String>> partitions = options.remove(MariadbTableOptions.PARTITION_BY);
        if (partitions != null) {
            work.addAll(statement("ALTER TABLE " + quote(table)
                    + partitions.to().map(by -> " PARTITION BY " + by).orElse(" REMOVE PARTITIONING")));
        }
        if (!options.isEmpty()) {
            work.addAll(statement("ALTER TABLE " + quote(table) + " "
                    + options.entrySet().stream()
                            .map(option -> MariadbTableOptions.option(
                                    option.getKey(),
                                    option.getValue().to().orElseGet(() -> usual(table, option.getKey()))))
                            .collect(joining(", "))));
        }
        return work;
    }

    /** The value of an option that is no longer specified; there is none for the database's own collation. */
    private String usual(TableName table, String option) {
        return option.equals("collate")
                ? catalog.map(live -> live.collation(table))
                        .orElseThrow(() -> DefinitionNeededException.of(
                                product(), "the collation of table " + table, "Or specify the collation."))
                : MariadbTableOptions.usual(option);
    }

    @Override
    public List<SqlWork> commentTable(CommentTable operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " COMMENT = "
                + literal(operation.comment().to().orElse("")));
    }

    /** An index that serves a foreign key takes the place of the one that came with that, whoever made it. */
    @Override
    public List<SqlWork> createIndex(CreateIndex operation) {
        TableName table = operation.index().table();
        List<SqlWork> created = super.createIndex(operation);
        if (operation.index().name().equals(MariadbIndexReader.PRIMARY)) {
            return statement(created.get(0)
                    .sql()
                    .replace(
                            "CREATE UNIQUE INDEX " + quote(MariadbIndexReader.PRIMARY) + " ON " + quote(table),
                            "ALTER TABLE " + quote(table) + " ADD PRIMARY KEY"));
        }
        List<String> replaced = catalog.map(live -> live.indexesReplacedBy(table, plainColumns(operation.index())))
                .orElse(List.of());
        if (replaced.isEmpty()) {
            return created;
        }
        String name = quote(operation.index().name());
        return statement(created.get(0)
                        .sql()
                        .replace(name + " ON " + quote(table), name)
                        .replaceFirst("^CREATE", "ALTER TABLE " + Matcher.quoteReplacement(quote(table)) + " ADD")
                + replaced.stream().map(index -> ", DROP INDEX " + quote(index)).collect(joining()));
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
        List<FoundConstraint> left = catalog.map(live -> live.foreignKeysServedBy(operation.table(), operation.index()))
                .orElse(List.of());
        return left.isEmpty()
                ? statement("DROP INDEX " + quote(operation.index()) + " ON " + quote(operation.table()))
                : dropIndex(operation.table(), operation.index(), left);
    }

    private List<SqlWork> dropIndex(TableName table, String index, List<FoundConstraint> left) {
        return statement("ALTER TABLE " + quote(table)
                + left.stream().map(this::ownIndex).collect(joining()) + " DROP INDEX " + quote(index));
    }

    private String ownIndex(FoundConstraint key) {
        return key.columns().stream()
                .map(this::quote)
                .collect(joining(", ", " ADD INDEX " + quote(key.name()) + " (", "),"));
    }

    @Override
    protected String columnConstraint(Constraint constraint, AddColumn operation) {
        if (!(constraint instanceof Constraint.ForeignKey key)) {
            return ", ADD " + constraint(constraint);
        }
        refuseSetDefault(key);
        Constraint.ForeignKey named = key.named(nameOf(key, operation));
        return ", ADD " + constraint(named);
    }

    /** A name that can be derived again when the column is dropped. */
    private static String nameOf(Constraint.ForeignKey key, AddColumn operation) {
        String made = operation.table().name() + "_" + String.join("_", key.columns()) + "_fkey";
        return key.name().orElse(made.length() <= LONGEST_NAME ? made : made.substring(made.length() - LONGEST_NAME));
    }

    /** The constraints that came with the column go first: the server refuses to drop a column that one of them needs. */
    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        views.ifPresent(live -> live.refuse(operation));
        String constraints = operation.previous().stream()
                .flatMap(previous -> previous.constraints().stream()
                        .filter(Constraint.ForeignKey.class::isInstance)
                        .map(key -> " DROP FOREIGN KEY " + quote(nameOf((Constraint.ForeignKey) key, previous)) + ","))
                .collect(joining());
        return statement(
                "ALTER TABLE " + quote(operation.table()) + constraints + " DROP COLUMN " + quote(operation.column()));
    }

    /** In MySQL with all that reads the column, where that is known. */
    @Override
    public List<SqlWork> renameColumn(RenameColumn operation) {
        columns.renamed(operation);
        List<SqlWork> work = new ArrayList<>(
                readers(operation).map(MysqlRename::statements).orElseGet(() -> super.renameColumn(operation)));
        grants.ifPresent(live -> work.addAll(live.follow(operation)));
        views.ifPresent(live -> work.addAll(live.following(operation)));
        return work;
    }

    @Override
    public List<SqlWork> renameTable(RenameTable operation) {
        List<SqlWork> work = new ArrayList<>(super.renameTable(operation));
        grants.ifPresent(live -> work.addAll(live.follow(operation)));
        views.ifPresent(live -> work.addAll(live.following(operation)));
        return work;
    }

    private Optional<MysqlRename> readers(RenameColumn operation) {
        return isMariadb()
                ? Optional.empty()
                : catalog.map(live -> new MysqlRename(operation, live)).filter(MysqlRename::hasReaders);
    }

    /** The name separately, because more has to change with it. */
    private List<SqlWork> alterAndRename(AlterColumn operation, RenameColumn rename) {
        ColumnChange rest = operation.change().withoutName();
        List<SqlWork> work = new ArrayList<>();
        if (!rest.isEmpty()) {
            work.addAll(alterColumn(new AlterColumn(operation.table(), operation.column(), rest)));
        }
        work.addAll(renameColumn(rename));
        return work;
    }

    /** A default or a name alone has a statement that leaves all else. */
    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        boolean theirs =
                change.withOptions(Map.of()).isEmpty() && optionsOf(change).isEmpty();
        if (theirs) {
            return List.of();
        }
        RenameColumn rename = new RenameColumn(operation.table(), operation.column(), operation.newName());
        if (change.name().isPresent() && readers(rename).isPresent()) {
            return alterAndRename(operation, rename);
        }
        ColumnChange rest = change.withoutName().withDefault(Optional.empty());
        // DROP DEFAULT would take away NULL as well, and rows that do not say would be refused.
        boolean wholeForDefault = change.defaultValue()
                .filter(to -> to.to().isEmpty() || (!isMariadb() && catalog.isPresent()))
                .isPresent();
        if (rest.isEmpty() && !inBatch && !wholeForDefault) {
            return super.alterColumn(operation);
        }
        List<SqlWork> work = new ArrayList<>(columns.alter(operation));
        if (change.name().isPresent()) {
            views.ifPresent(live -> work.addAll(live.following(rename)));
        }
        return work;
    }

    @Override
    public List<SqlWork> alterTable(AlterTable operation) {
        // Each change has to know what the ones before it made of the column.
        inBatch = operation.changes().stream()
                .anyMatch(change -> !(change instanceof AddColumn) && !(change instanceof DropColumn));
        if (operation.order().isEmpty()) {
            return all(operation.changes());
        }
        List<String> order = operation.order().get().to();
        Optional<List<String>> before =
                operation.order().get().from().or(() -> catalog.map(live -> live.columns(operation.table())));
        PlaceableChange placeable = new PlaceableChange();
        if (before.isPresent() && operation.changes().stream().allMatch(change -> change.accept(placeable))) {
            return inOrder(operation, before.get(), order);
        }
        List<SqlWork> work = new ArrayList<>(all(operation.changes()));
        work.addAll(columns.order(operation.table(), order));
        return work;
    }

    /** Columns that stay are moved first, new ones are put after the one before them. */
    private List<SqlWork> inOrder(AlterTable operation, List<String> before, List<String> order) {
        List<String> there = new ArrayList<>(before);
        there.removeAll(operation.droppedColumns());
        List<String> kept = order.stream().filter(there::contains).toList();
        List<SqlWork> work = new ArrayList<>();
        if (!there.subList(0, kept.size()).equals(kept)) {
            work.addAll(columns.order(operation.table(), kept));
        }
        for (Operation change : operation.changes()) {
            List<SqlWork> plain = change.accept(this);
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
                return " AFTER " + quote(before.get(i));
            }
        }
        return order.contains(column) ? " FIRST" : "";
    }

    @Override
    public List<SqlWork> renameIndex(RenameIndex operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " RENAME INDEX " + quote(operation.index())
                + " TO " + quote(operation.newName()));
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        boolean primaryKey = operation
                .previous()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .isPresent();
        if (primaryKey) {
            return statement("ALTER TABLE " + quote(operation.table()) + " DROP PRIMARY KEY");
        }
        List<FoundConstraint> left =
                catalog.map(live -> foreignKeysLeftBy(operation, live)).orElse(List.of());
        if (!left.isEmpty()) {
            return dropIndex(operation.table(), operation.name().orElseThrow(), left);
        }
        List<SqlWork> work = new ArrayList<>(super.dropConstraint(operation));
        if (catalog.isEmpty()) {
            work.addAll(unknownIndexLeftBy(operation));
        }
        catalog.flatMap(live -> indexLeftBy(operation, live))
                .ifPresent(index ->
                        work.add(SqlStatement.of("DROP INDEX " + quote(index) + " ON " + quote(operation.table()))));
        return work;
    }

    /** Foreign keys that have no index once a unique key is gone, whose index served them. */
    private static List<FoundConstraint> foreignKeysLeftBy(DropConstraint operation, MariadbTableLookup live) {
        return operation
                .name()
                .filter(name -> live.constraints(operation.table()).stream()
                        .anyMatch(found ->
                                found.kind().equals("UNIQUE") && found.name().equals(name)))
                .map(name -> live.foreignKeysServedBy(operation.table(), name))
                .orElse(List.of());
    }

    /** It has the name of its key, unless a better one took its place; a unique key is gone with its own. */
    private List<SqlWork> unknownIndexLeftBy(DropConstraint operation) {
        boolean none = operation
                .previous()
                .filter(constraint -> !(constraint instanceof Constraint.ForeignKey))
                .isPresent();
        if (none) {
            return List.of();
        } else if (!isMariadb()) {
            throw DefinitionNeededException.of(product(), "the drop of constraint " + nameToDrop(operation));
        }
        return statement("DROP INDEX IF EXISTS " + quote(nameToDrop(operation)) + " ON " + quote(operation.table()));
    }

    /** The index that came with a foreign key; scripts name the key and do not say its columns. */
    private static Optional<String> indexLeftBy(DropConstraint operation, MariadbTableLookup live) {
        TableName table = operation.table();
        if (operation.previous().isPresent()) {
            return operation
                    .previous()
                    .filter(Constraint.ForeignKey.class::isInstance)
                    .map(Constraint.ForeignKey.class::cast)
                    .flatMap(key -> live.indexOf(table, key.name().orElse(""), key.columns()));
        }
        return live.constraints(table).stream()
                .filter(found ->
                        found.kind().equals("FOREIGN KEY") && operation.name().equals(Optional.of(found.name())))
                .findFirst()
                .flatMap(found -> live.indexOf(table, found.name(), found.columns()));
    }

    @Override
    protected Optional<List<FoundConstraint>> constraintsOf(TableName table) {
        return catalog.map(live -> live.constraints(table));
    }

    /** A unique key is its index; the others are dropped and added under the new name, in one statement. */
    @Override
    public List<SqlWork> renameConstraint(RenameConstraint operation) {
        if (catalog.isEmpty()) {
            throw DefinitionNeededException.of(
                    product(),
                    "the new name of constraint " + operation.constraint(),
                    "Or drop the constraint and add it under the new name.");
        }
        String alter = "ALTER TABLE " + quote(operation.table());
        String old = quote(operation.constraint());
        String name = quote(operation.newName());
        FoundConstraint found = catalog.get().constraints(operation.table()).stream()
                .filter(constraint -> constraint.name().equals(operation.constraint()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "has no constraint " + operation.constraint() + " on table " + operation.table(),
                        "Name an existing one."));
        return switch (found.kind()) {
            case "UNIQUE" -> statement(alter + " RENAME INDEX " + old + " TO " + name);
            case "CHECK" ->
                statement(alter + " DROP CONSTRAINT " + old + ", ADD CONSTRAINT " + name + " CHECK (" + found.sql()
                        + ")");
            case "FOREIGN KEY" -> {
                boolean index = catalog.get().hasIndex(operation.table(), operation.constraint());
                yield statement(alter + " DROP FOREIGN KEY " + old
                        + (index ? ", RENAME INDEX " + old + " TO " + name : "") + ", ADD CONSTRAINT " + name + " "
                        + catalog.get()
                                .foreignKey(operation.table(), operation.constraint())
                                .orElseThrow());
            }
            default -> throw refused("names every primary key PRIMARY: " + operation.table(), "Omit the rename.");
        };
    }
}
