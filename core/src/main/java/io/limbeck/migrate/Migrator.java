package io.limbeck.migrate;

import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.InitResult;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.ScriptResult;
import io.limbeck.migrate.result.SqlResult;
import io.limbeck.migrate.result.ValidationResult;
import io.limbeck.migrate.result.VersionTableResult;
import java.nio.file.Path;
import java.util.List;

/**
 * All that migrate can do, for programs.
 *
 * <p>Nothing is read or connected before a method needs it, and nothing stays open behind one. A migrator holds no state of its
 * own: it may be used by several threads, and several migrators may live in one process. All failures are
 * {@link io.limbeck.migrate.error.MigrateException}s.
 */
public final class Migrator {
    private Migrator() {}

    /** A migrator by a {@code migrate.properties} file and the process's environment. */
    public static Migrator open(Path configFile) {
        throw new UnsupportedOperationException();
    }

    public static Migrator open(MigrateConfig config) {
        throw new UnsupportedOperationException();
    }

    /** This migrator, telling {@code listener} what it does. */
    public Migrator listenedToBy(MigrationListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Makes {@code migrate.properties} and the script folders in {@code folder}; refuses to overwrite. */
    public static InitResult init(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** Writes a new script on top of a head. */
    public ScriptResult revision(NewRevision revision) {
        throw new UnsupportedOperationException();
    }

    /** Writes a script whose revision joins those that {@code symbols} name; {@code heads} names all heads. */
    public ScriptResult merge(List<String> symbols, NewRevision revision) {
        throw new UnsupportedOperationException();
    }

    /** Applies what is missing up to {@code target}. */
    public RunResult upgrade(String target) {
        throw new UnsupportedOperationException();
    }

    /** Undoes what is above {@code target}. */
    public RunResult downgrade(String target) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #upgrade} would do now. */
    public PlanResult planUpgrade(String target) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #downgrade} would do now. */
    public PlanResult planDowngrade(String target) {
        throw new UnsupportedOperationException();
    }

    /** The SQL of an upgrade, from the live database's state, or of {@code from:to} without any database. */
    public SqlResult upgradeSql(String range) {
        throw new UnsupportedOperationException();
    }

    /** The SQL of a downgrade {@code from:to}, without any database. */
    public SqlResult downgradeSql(String range) {
        throw new UnsupportedOperationException();
    }

    /** Sets the version rows and runs no script; with {@code purge}, all rows are deleted first. */
    public RunResult stamp(List<String> symbols, boolean purge) {
        throw new UnsupportedOperationException();
    }

    /** The SQL of a stamp on a database without version rows. */
    public SqlResult stampSql(List<String> symbols, boolean purge) {
        throw new UnsupportedOperationException();
    }

    /** Where the database stands; {@code checkHeads} makes not being at head the exit code {@code DIFFERENT}. */
    public CurrentResult current(boolean checkHeads) {
        throw new UnsupportedOperationException();
    }

    public RevisionsResult heads() {
        throw new UnsupportedOperationException();
    }

    public RevisionsResult branches() {
        throw new UnsupportedOperationException();
    }

    /**
     * The revisions of {@code range}, newest first.
     *
     * @param range {@code a:b}, either side may be empty; {@code :} is everything
     * @param markCurrent whether to ask the database which of them are its current ones
     */
    public RevisionsResult history(String range, boolean markCurrent) {
        throw new UnsupportedOperationException();
    }

    public RevisionsResult show(String symbol) {
        throw new UnsupportedOperationException();
    }

    /** The file of the revision that {@code symbol} names, for an editor. */
    public Path scriptFile(String symbol) {
        throw new UnsupportedOperationException();
    }

    /** Makes the version table where it is missing. */
    public VersionTableResult ensureVersion() {
        throw new UnsupportedOperationException();
    }

    /** Reads and compiles every script and checks the graph, without a database; {@code heads} heads are expected. */
    public ValidationResult validate(int heads) {
        throw new UnsupportedOperationException();
    }

    /** Compiles every Java script into the class cache. */
    public CompileResult compile() {
        throw new UnsupportedOperationException();
    }
}
