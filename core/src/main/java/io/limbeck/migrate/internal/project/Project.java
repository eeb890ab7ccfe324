package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.internal.compile.ClassCache;
import io.limbeck.migrate.internal.compile.Compilation;
import io.limbeck.migrate.internal.compile.PackedClasses;
import io.limbeck.migrate.internal.database.Database;
import io.limbeck.migrate.internal.database.Databases;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.history.Bookkeeping;
import io.limbeck.migrate.internal.history.HistoryTable;
import io.limbeck.migrate.internal.history.VersionTable;
import io.limbeck.migrate.internal.journal.InterruptedRun;
import io.limbeck.migrate.internal.journal.JournalTable;
import io.limbeck.migrate.internal.operations.NamingConvention;
import io.limbeck.migrate.internal.rewrite.ScriptNames;
import io.limbeck.migrate.internal.script.ScriptFolder;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What one command works on: configuration, scripts, database; each is read or reached when it is first asked for. Not thread-safe. */
public final class Project {
    private static final TableName ALEMBIC = TableName.of("alembic_version");
    private static final int ALEMBIC_ID_LENGTH = 32;

    private final MigrateConfig config;
    private final Optional<DataSource> source;
    private final MigrationListener listener;
    private final Stop stop;
    private boolean redundantNoted;
    private @Nullable ScriptSet scripts;
    private @Nullable Database database;
    private @Nullable ProjectHooks hooks;

    /**
     * Reads and reaches nothing yet.
     *
     * @param source of the connections; empty for those of the configured URL
     */
    public Project(MigrateConfig config, Optional<DataSource> source, MigrationListener listener, Stop stop) {
        this.config = config;
        this.source = source;
        this.listener = listener;
        this.stop = stop;
    }

    /** The same database, with the scripts to be read again: one was written meanwhile. */
    public Project reread() {
        Project again = new Project(config, source, listener, stop);
        again.database = database();
        return again;
    }

    /** The same, without asking for confirmation. */
    public Project unattended() {
        return new Project(config, source, new Unattended(listener), stop);
    }

    public MigrateConfig config() {
        return config;
    }

    public MigrationListener listener() {
        return listener;
    }

    /** What ends the run. */
    public Stop stop() {
        return stop;
    }

    public ScriptSet scripts() {
        if (scripts == null) {
            scripts = ScriptSet.read(folders());
        }
        return scripts;
    }

    List<ScriptFolder> folders() {
        return config.migrations().stream()
                .map(location -> ScriptFolder.of(shortened(location), config.workingDirectory(), config.classLoader()))
                .toList();
    }

    /** The folders on disk that were configured, absolute. */
    public List<Path> migrationFolders() {
        return versionFolders().stream()
                .map(versions -> versions.resolveSibling(""))
                .toList();
    }

    /** The folders on disk that scripts are read from and written to, absolute, in the configured order. */
    public List<Path> versionFolders() {
        return config.migrations().stream()
                .filter(location -> !location.startsWith(ScriptFolder.CLASSPATH))
                .map(location -> Path.of(location).toAbsolutePath().normalize().resolve("versions"))
                .toList();
    }

    /** A file as the user knows it. */
    public String shown(Path file) {
        return shortened(file.toString());
    }

    /** Paths below the working directory are shown without it: shorter, and a click away in a terminal. */
    private String shortened(String location) {
        if (location.startsWith(ScriptFolder.CLASSPATH)) {
            return location;
        }
        Path path = Path.of(location);
        Path here = config.workingDirectory();
        return path.startsWith(here) ? here.relativize(path).toString() : location;
    }

    public Database database() {
        if (database == null) {
            database = source.map(lender -> Databases.open(lender, config, listener, stop))
                    .orElseGet(() -> Databases.open(config, listener, stop));
        }
        return database;
    }

    public Dialect dialect() {
        return database().dialect();
    }

    public Bookkeeping books() {
        return new Bookkeeping(
                dialect(),
                new VersionTable(config.versionTable(), dialect()),
                new HistoryTable(config.historyTable()),
                config.user(),
                HostName.get(),
                ToolVersion.get());
    }

    /** Where the statements of a revision are recorded that commits before its end. */
    public JournalTable journalTable() {
        return new JournalTable(config.historyTable(), dialect());
    }

    /** The incomplete revisions of interrupted runs; read-only. */
    public List<InterruptedRun> halfRuns(Connection connection) {
        try {
            return journalTable().read(connection);
        } catch (SQLException e) {
            throw database().refused("Cannot read the table " + JournalTable.NAME + ".", e);
        }
    }

    public NamingConvention naming() {
        return new NamingConvention(config.naming());
    }

    /** How the names of scripts become those of the database. */
    public ScriptNames scriptNames() {
        return dialect()
                .urls()
                .unquotedNames(database().url())
                .map(ScriptNames::new)
                .orElseGet(ScriptNames::asWritten);
    }

    public ProjectHooks hooks() {
        if (hooks == null) {
            hooks = new EnvFile(this).hooks();
        }
        return hooks;
    }

    public JdbcSink sink(Connection connection) {
        return new JdbcSink(connection, dialect(), config.statementTimeout(), listener, stop, Optional.of(database()));
    }

    /** The version rows now, of which those that others imply are noted; looks only, and takes no lock. */
    public Rows rows() {
        Rows rows = plainRows();
        noteRedundant(rows);
        return rows;
    }

    /** The same without the note. */
    public Rows plainRows() {
        return database().exists() ? database().read(this::readRows) : Rows.NONE;
    }

    /** Reports once which rows are ignored. */
    public void noteRedundant(Rows rows) {
        if (!redundantNoted) {
            RedundantRows.note(scripts().graph(), rows.ids()).ifPresent(sentence -> {
                redundantNoted = true;
                listener.note(sentence);
            });
        }
    }

    public Rows readRows(Connection connection) {
        try {
            return books().versions()
                    .read(connection)
                    .map(ids -> new Rows(true, ids))
                    .orElse(Rows.NONE);
        } catch (SQLException e) {
            throw database()
                    .refused(
                            "Cannot read the version table " + config.versionTable() + " of "
                                    + database().displayUrl() + ".",
                            e);
        }
    }

    /** How Java scripts are compiled: against the user's classes, into the cache of the first script folder. */
    public Compilation compilation() {
        ScriptClasspath classpath = ScriptClasspath.of(config);
        return Compilation.of(classpath.entries(), classpath.loader(config.classLoader()), cache());
    }

    private ClassCache cache() {
        return versionFolders().stream()
                .findFirst()
                .map(versions -> ClassCache.beside(versions.resolveSibling("")))
                .orElseGet(ClassCache::temporary)
                .after(folders().stream()
                        .flatMap(folder -> folder.packedPath().stream())
                        .map(path -> new PackedClasses(config.classLoader(), path))
                        .toList());
    }

    /** What creates the journal ahead of the first step; where DDL is rolled back, the first commit within a script creates it. */
    public List<SqlWork> journalToMake(Connection connection) {
        JournalTable journal = journalTable();
        return dialect().facts().supportsTransactionalDdl() || tableThere(connection, journal.name())
                ? List.of()
                : dialect().compiler().compile(journal.create());
    }

    public boolean historyThere(Connection connection) {
        return tableThere(connection, config.historyTable());
    }

    /** A hint for users of Alembic who have not configured its table. */
    public Optional<String> hintAtAlembic(Rows rows, Connection connection) {
        boolean found = !rows.tableThere() && !config.versionTable().equals(ALEMBIC) && tableThere(connection, ALEMBIC);
        return found
                ? Optional.of(
                        "Alembic manages this database: it has a table alembic_version. Set version.table=alembic_version to"
                                + " continue from its rows.")
                : Optional.empty();
    }

    /** How long an id may be for the version table that is there; asked only for ids that Alembic's column would not hold. */
    public int versionColumnLength(String id) {
        if (id.length() <= ALEMBIC_ID_LENGTH || !database().exists()) {
            return Integer.MAX_VALUE;
        }
        return database().read(connection -> books().versions().columnLength(connection));
    }

    private boolean tableThere(Connection connection, TableName table) {
        try {
            return dialect().catalogue().tableExists(connection, table);
        } catch (SQLException e) {
            throw database().refused("Cannot look for table " + table + ".", e);
        }
    }
}
