package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.operations.NamingConvention;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.operations.SinkOperations;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.internal.sink.Refusals;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sink.StepJournal;
import io.limbeck.migrate.internal.sql.SplitStatement;
import io.limbeck.migrate.internal.sql.SqlSplitter;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An empty database of the same product to try things on; listeners are not notified, and no transaction of ours is started. */
public final class ScratchDatabase {
    private static final Set<FailureKind> MISSING = EnumSet.of(FailureKind.OBJECT_MISSING, FailureKind.SCHEMA_MISSING);

    /** How many statements go to the server in one round trip. */
    private static final int AT_ONCE = 200;

    private static final MigrationListener SILENT = new MigrationListener() {};

    private final Connection connection;
    private final Dialect dialect;
    private final NamingConvention naming;
    private final SinkOperations operations;
    private boolean created;

    ScratchDatabase(Connection connection, Dialect dialect, NamingConvention naming, Map<String, String> arguments) {
        this.connection = connection;
        this.dialect = dialect;
        this.naming = naming;
        operations = operations(SILENT, arguments);
    }

    private SinkOperations operations(MigrationListener listener, Map<String, String> arguments) {
        return new SinkOperations(
                dialect,
                new JdbcSink(connection, dialect, Optional.empty(), listener),
                arguments,
                naming,
                false,
                note -> {});
    }

    /** Creates the objects of a model. */
    public void apply(List<Operation> wanted) {
        if (!dialect.facts().supportsTransactionalDdl() || !madeAtOnce(wanted)) {
            makeOneByOne(wanted);
        }
    }

    /** In a few round trips; if that fails, nothing is created and the slow way is needed. */
    private boolean madeAtOnce(List<Operation> wanted) {
        Optional<List<String>> statements = plainStatements(wanted);
        if (statements.isEmpty()) {
            return false;
        }
        try (Statement batch = connection.createStatement()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            boolean made = runs(batch, statements.get());
            connection.setAutoCommit(before);
            return made;
        } catch (SQLException e) {
            throw Refusals.outsideOfScripts(dialect, "Cannot create the model in the scratch database.", e);
        }
    }

    private boolean runs(Statement batch, List<String> statements) throws SQLException {
        try {
            for (int from = 0; from < statements.size(); from += AT_ONCE) {
                for (String sql : statements.subList(from, Math.min(statements.size(), from + AT_ONCE))) {
                    batch.addBatch(sql);
                }
                batch.executeBatch();
            }
            return true;
        } catch (SQLException refused) { // by which of them is found out one by one
            connection.rollback();
            return false;
        }
    }

    /** What creates tables and their parts, independently of existing objects. */
    private Optional<List<String>> plainStatements(List<Operation> wanted) {
        List<String> statements = new ArrayList<>();
        for (Operation operation : wanted) {
            if (!operation.accept(new PlainCreation())) {
                return Optional.empty();
            }
            try {
                for (Operation step : dialect.compiler().steps(naming.named(operation, dialect.facts()))) {
                    dialect.compiler().compile(step).forEach(work -> statements.add(work.sql()));
                }
            } catch (DefinitionNeededException e) { // found on the scratch itself
                return Optional.empty();
            }
        }
        return Optional.of(statements);
    }

    private void makeOneByOne(List<Operation> wanted) {
        for (Operation operation : wanted) {
            try {
                operations.apply(operation);
                operations.finish();
            } catch (StatementFailedException e) {
                throw new DatabaseException(
                        "Cannot create the model: " + dialect.facts().displayName() + " rejects\n  " + e.sql(),
                        Refusals.words(e.refusal()),
                        "Fix the model; the application's own database would reject it too.",
                        e.refusal());
            }
        }
    }

    /** Creates what the database accepts; what it rejects is omitted. */
    public void attempt(List<Operation> guesses) {
        try {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            for (Operation guess : guesses) {
                try {
                    operations.apply(guess);
                    operations.finish();
                    connection.commit();
                } catch (StatementFailedException | UnsupportedByDatabaseException refused) {
                    connection.rollback();
                }
            }
            connection.setAutoCommit(before);
        } catch (SQLException e) {
            throw Refusals.outsideOfScripts(dialect, "Cannot use the scratch database.", e);
        }
    }

    /**
     * Creates what a file describes, which may be a dump: its rows and transactions are passed over, as are the drops before anything
     * is created. A later file that begins with drops may drop what an earlier one has created, or what was never there. What a file
     * sets for the session is taken back.
     */
    public void run(String file, String text) {
        boolean begun = false;
        String plain = dialect.clientText().withoutClientCommands(file, text);
        for (SplitStatement statement : SqlSplitter.split(dialect.syntax(), file, plain, 1)) {
            switch (ModelStatement.of(dialect.syntax(), statement.text())) {
                case SETTING -> run(file, statement);
                case SCHEMA -> {
                    run(file, statement);
                    begun = true;
                    created = true;
                }
                case DROP -> {
                    if (begun) {
                        run(file, statement);
                    } else if (created) {
                        dropIfThere(file, statement);
                    }
                }
                case ROLLBACK ->
                    throw new UsageException(
                            "The model " + file + " rolls back at line " + statement.line() + ".",
                            "Remove the ROLLBACK: a model describes the complete schema.");
                case ROWS, TRANSACTION -> {} // no part of a schema
            }
        }
        try {
            dialect.sessions().resetSession(connection);
        } catch (SQLException e) {
            throw Refusals.outsideOfScripts(dialect, "Cannot continue after the model " + file + ".", e);
        }
    }

    private void dropIfThere(String file, SplitStatement statement) {
        try {
            execute(statement);
        } catch (StatementFailedException e) {
            if (!MISSING.contains(dialect.failures().kindOf(e.refusal()))) {
                throw fails(file, statement, e);
            }
        }
    }

    private void run(String file, SplitStatement statement) {
        try {
            execute(statement);
        } catch (StatementFailedException e) {
            throw fails(file, statement, e);
        }
    }

    private void execute(SplitStatement statement) {
        operations.apply(new Execute(statement.text(), List.of()));
        operations.finish();
    }

    private DatabaseException fails(String file, SplitStatement statement, StatementFailedException failure) {
        return new DatabaseException(
                "The model " + file + " fails at line " + statement.line() + ":\n  " + failure.sql(),
                Refusals.words(failure.refusal()),
                Refusals.advised(
                        Advice.of("Fix the file: its statements create the whole schema on an empty database."),
                        dialect,
                        failure.refusal()),
                failure.refusal());
    }

    /** All tables and views that exist now, in whichever schema; those of the default schema without its name. */
    public Set<TableName> tables() {
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {
            "TABLE", "BASE TABLE", "PARTITIONED TABLE", "VIEW"
        })) {
            Optional<String> home = Optional.ofNullable(connection.getSchema());
            Set<TableName> tables = new LinkedHashSet<>();
            while (found.next()) {
                Optional<String> schema = Optional.ofNullable(found.getString("TABLE_SCHEM"));
                tables.add(new TableName(
                        schema.filter(name -> !home.equals(Optional.of(name))), found.getString("TABLE_NAME")));
            }
            return tables;
        } catch (SQLException e) {
            throw Refusals.outsideOfScripts(dialect, "Cannot list the tables of the scratch database.", e);
        }
    }

    /**
     * Runs one way of a revision.
     *
     * @throws DatabaseException when the revision needs what an empty database has not
     */
    public void run(String revision, RunnableScript script, Direction direction) {
        try {
            operations.start(StepJournal.NONE);
            script.run(direction, operations);
            operations.finish();
        } catch (Exception e) {
            Throwable reason = e instanceof StatementFailedException failed ? failed.refusal() : e;
            throw new DatabaseException(
                    "Cannot try revision " + revision + " on an empty database: its " + direction + " fails there.",
                    reason instanceof SQLException refusal ? Refusals.words(refusal) : String.valueOf(reason),
                    "Change the revision so that it does not need rows that only the real database has.",
                    e);
        }
    }

    /** The statements that do {@code operation} as things are now; they are run, too. */
    public List<String> statements(Operation operation) {
        Heard heard = new Heard();
        SinkOperations heardOperations = operations(heard, Map.of());
        heardOperations.apply(operation);
        heardOperations.finish();
        return heard.statements;
    }

    private static final class Heard implements MigrationListener {
        private final List<String> statements = new ArrayList<>();

        @Override
        public void statement(String sql) {
            statements.add(sql);
        }
    }

    /** What it holds now. */
    public Schema read(CatalogueScope scope) {
        try {
            return dialect.catalogue().read(connection, scope);
        } catch (SQLException e) {
            throw Refusals.outsideOfScripts(dialect, "Cannot read the scratch database.", e);
        }
    }
}
