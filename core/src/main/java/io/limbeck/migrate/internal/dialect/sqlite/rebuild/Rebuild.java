package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.internal.dialect.ForeignKeysEnforcedException;
import io.limbeck.migrate.internal.dialect.SqlCheck;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statements that rebuild one table with some changes; they must run in one transaction, foreign keys not enforced. */
public final class Rebuild {
    private static final List<String> ROW_NUMBER_NAMES = List.of("rowid", "_rowid_", "oid");

    private final Connection connection;
    private final StoredTable stored;
    private final SqlitePhrases words;
    private final EditedTable edited;
    private final String aside;
    private final Neighbours neighbours = new Neighbours();
    private final List<SqlWork> work = new ArrayList<>();

    private Rebuild(Connection connection, StoredTable stored, SqlitePhrases words) throws SQLException {
        this.connection = connection;
        this.stored = stored;
        this.words = words;
        this.edited = new EditedTable(stored, words);
        this.aside = freeName("_migrate_old_" + stored.name());
    }

    /**
     * Begins one with its first change; only reads.
     *
     * @throws ForeignKeysEnforcedException when the connection is not in a transaction that began without enforcement
     */
    public static Rebuild of(Connection connection, TableName table, Operation change, SqlitePhrases words)
            throws SQLException {
        boolean enforced = StoredTable.texts(
                        connection, "SELECT foreign_keys FROM pragma_foreign_keys WHERE ? = '1'", "1")
                .contains("1");
        if (enforced || connection.getAutoCommit()) {
            throw new ForeignKeysEnforcedException(table.toString());
        }
        Rebuild rebuild = new Rebuild(connection, StoredTable.read(connection, table), words);
        rebuild.edited.apply(change);
        rebuild.neighbours.join(change);
        return rebuild;
    }

    /** Takes a change of the same table along, when that is as good as making it afterwards. */
    public boolean takes(Operation change) {
        if (!neighbours.welcome(change)) {
            return false;
        }
        edited.apply(change);
        neighbours.join(change);
        return true;
    }

    /** Whether this table is the one being rebuilt. */
    public boolean isOf(TableName table) {
        return stored.name().equalsIgnoreCase(table.name());
    }

    /** The CREATE statements that give an index another name, from its stored text. */
    public static List<SqlWork> renameIndex(Connection connection, RenameIndex rename, SqlitePhrases words)
            throws SQLException {
        StoredTable stored = StoredTable.read(connection, rename.table());
        StoredTable.Stored index = stored.index(rename.index());
        List<Token> tokens = Token.of(index.sql());
        int at = 0;
        while (!tokens.get(at).is("INDEX")) {
            at++;
        }
        Token name = tokens.get(at + 1);
        String sql = index.sql().substring(0, name.start())
                + words.name(rename.newName())
                + index.sql().substring(name.end());
        return List.of(SqlStatement.of("DROP INDEX " + words.name(index.name())), SqlStatement.of(sql));
    }

    /** Whether the constraint of this name is a check, which newer engines drop themselves. */
    public static boolean isCheck(Connection connection, TableName table, String constraint) throws SQLException {
        return new TableText(StoredTable.read(connection, table).sql())
                .items().stream()
                        .flatMap(item -> item.parts().stream())
                        .anyMatch(part -> part.isNamed(constraint) && part.kind() == Part.Kind.CHECK);
    }

    /** Whether the table has a constraint of this name or, without one, with this meaning. */
    public static boolean hasConstraint(Connection connection, Subject.OfConstraint wanted) throws SQLException {
        return LocatedConstraint.in(
                        new TableText(
                                StoredTable.read(connection, wanted.table()).sql()),
                        wanted)
                .isPresent();
    }

    /** Whether its definition holds comments, some of which the engine's own ALTER takes along. */
    public static boolean isCommented(Connection connection, TableName table) throws SQLException {
        String sql = StoredTable.read(connection, table).sql();
        return sql.contains("--") || sql.contains("/*");
    }

    /** Whether something prevents the engine's own DROP COLUMN, so that a rebuild is needed. */
    public static boolean isBound(Connection connection, TableName table, String column) throws SQLException {
        StoredTable stored = StoredTable.read(connection, table);
        TableText text = new TableText(stored.sql());
        boolean inConstraint = text.items().stream()
                .filter(item -> item.column().isEmpty())
                .anyMatch(item -> Token.mentions(text.tokens(item.from(), item.to()), column));
        boolean bound = text.column(column)
                .map(item -> item.parts().stream()
                        .anyMatch(part -> part.kind() == Part.Kind.UNIQUE
                                || part.kind() == Part.Kind.PRIMARY_KEY
                                || part.kind() == Part.Kind.FOREIGN_KEY))
                .orElse(true);
        boolean indexed = stored.indexes().stream().anyMatch(index -> Token.mentions(Token.of(index.sql()), column));
        boolean referenced = stored.referenced().stream().anyMatch(column::equalsIgnoreCase);
        return inConstraint || bound || indexed || referenced;
    }

    /** The statements that do it. */
    public List<SqlWork> work() throws SQLException {
        work.clear();
        stored.triggers().forEach(trigger -> add("DROP TRIGGER " + words.name(trigger.name())));
        stored.indexes().forEach(index -> add("DROP INDEX " + words.name(index.name())));
        Map<String, Long> orphans = orphans();
        stepAside();
        add(edited.text().sql());
        copyRows();
        keepSequence();
        add("DROP TABLE " + words.name(aside));
        stored.indexes().forEach(index -> add(index.sql()));
        stored.triggers().forEach(trigger -> add(trigger.sql()));
        checkForeignKeys(orphans);
        checkViews();
        return List.copyOf(work);
    }

    private void add(String sql) {
        work.add(SqlStatement.of(sql));
    }

    /** Without the pragma, everything that mentions the table would follow it to its other name. */
    private void stepAside() throws SQLException {
        boolean legacy = StoredTable.texts(
                        connection, "SELECT legacy_alter_table FROM pragma_legacy_alter_table WHERE ? = '1'", "1")
                .contains("1");
        if (!legacy) {
            add("PRAGMA legacy_alter_table = ON");
        }
        add("ALTER TABLE " + words.name(stored.name()) + " RENAME TO " + words.name(aside));
        if (!legacy) {
            add("PRAGMA legacy_alter_table = OFF");
        }
    }

    private void copyRows() {
        Map<String, String> sources = new LinkedHashMap<>();
        hiddenRowNumber().ifPresent(name -> sources.put(name, name));
        edited.sources().forEach((column, source) -> sources.put(words.name(column), source));
        String table = words.name(stored.name());
        String old = words.name(aside);
        if (!sources.isEmpty()) {
            add("INSERT INTO " + table + " (" + String.join(", ", sources.keySet()) + ")\nSELECT "
                    + String.join(", ", sources.values()) + "\nFROM " + old);
        }
        work.add(new SqlCheck(
                "SELECT 1 WHERE (SELECT count(*) FROM " + table + ") <> (SELECT count(*) FROM " + old + ")",
                "Some rows of " + stored.name() + " do not fit its new definition and would be lost.",
                "Check the ON CONFLICT clauses of the table, and fix the rows that they would skip."));
    }

    /** The name of the row's own number, where the new table has one that no column shows. */
    private Optional<String> hiddenRowNumber() {
        TableText text = edited.text();
        TableText old = new TableText(stored.sql());
        if (text.hasOption("WITHOUT")
                || old.hasOption("WITHOUT")
                || text.rowNumber().isPresent()) {
            return Optional.empty();
        }
        List<String> taken = new ArrayList<>(text.columns());
        taken.addAll(old.columns());
        return ROW_NUMBER_NAMES.stream()
                .filter(name -> taken.stream().noneMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    /** Numbers that were given out once are not given out again, also those of rows that are gone. */
    private void keepSequence() {
        if (edited.text().hasAutoincrement() && new TableText(stored.sql()).hasAutoincrement()) {
            String name = words.text(stored.name());
            add("DELETE FROM sqlite_sequence WHERE name = " + name);
            add("INSERT INTO sqlite_sequence (name, seq) SELECT " + name + ", seq FROM sqlite_sequence WHERE name = "
                    + words.text(aside));
        }
        edited.firstNumber()
                .ifPresent(first -> work.addAll(IdentityCounter.beginningAt(first, words.text(stored.name()))));
    }

    /** How many rows break a foreign key already, by table: they are not of our making, and no reason to refuse. */
    private Map<String, Long> orphans() throws SQLException {
        Set<String> concerned = new LinkedHashSet<>();
        if (edited.text().hasForeignKey() || new TableText(stored.sql()).hasForeignKey()) {
            concerned.add(stored.name());
        }
        concerned.addAll(stored.children());
        Map<String, Long> orphans = new LinkedHashMap<>();
        for (String table : concerned) {
            try {
                orphans.put(
                        table,
                        Long.parseLong(
                                StoredTable.texts(connection, "SELECT count(*) FROM pragma_foreign_key_check(?)", table)
                                        .get(0)));
            } catch (SQLException mismatch) { // its target has no such key: nothing holds now that could break
                orphans.remove(table);
            }
        }
        return orphans;
    }

    private void checkForeignKeys(Map<String, Long> orphans) {
        orphans.forEach((table, before) -> work.add(new SqlCheck(
                "SELECT count(*) FROM pragma_foreign_key_check(" + words.text(table) + ") HAVING count(*) > " + before,
                "Rows of " + table + " reference rows that do not exist.",
                "Fix or delete those rows first; `PRAGMA foreign_key_check` lists them.")));
    }

    /** Views that could be read must be readable afterwards. */
    private void checkViews() throws SQLException {
        for (String view : StoredTable.texts(
                connection, "SELECT name FROM sqlite_master WHERE type = 'view' AND ? <> '' ORDER BY name", "all")) {
            String question = "SELECT 1 FROM " + words.name(view) + " WHERE 0";
            if (readable(question)) {
                work.add(new SqlCheck(
                        question, "View " + view + " can no longer be read.", "Drop the view in the script first."));
            }
        }
    }

    private boolean readable(String question) {
        try (java.sql.Statement statement = connection.createStatement()) {
            return statement.execute(question);
        } catch (SQLException broken) {
            return false;
        }
    }

    private String freeName(String wished) throws SQLException {
        String name = wished;
        for (int i = 2;
                !StoredTable.texts(connection, "SELECT name FROM sqlite_master WHERE name = ? COLLATE NOCASE", name)
                        .isEmpty();
                i++) {
            name = wished + i;
        }
        return name;
    }
}
