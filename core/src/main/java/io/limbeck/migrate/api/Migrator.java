package io.limbeck.migrate.api;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.internal.command.CheckCommand;
import io.limbeck.migrate.internal.command.CompileCommand;
import io.limbeck.migrate.internal.command.CurrentCommand;
import io.limbeck.migrate.internal.command.DevelopCommand;
import io.limbeck.migrate.internal.command.DoctorCommand;
import io.limbeck.migrate.internal.command.EnsureVersionCommand;
import io.limbeck.migrate.internal.command.InitCommand;
import io.limbeck.migrate.internal.command.LintCommand;
import io.limbeck.migrate.internal.command.LookCommand;
import io.limbeck.migrate.internal.command.PlanCommand;
import io.limbeck.migrate.internal.command.RevisionCommand;
import io.limbeck.migrate.internal.command.RunCommand;
import io.limbeck.migrate.internal.command.SqlCommand;
import io.limbeck.migrate.internal.command.ValidateCommand;
import io.limbeck.migrate.internal.command.VerifyCommand;
import io.limbeck.migrate.internal.command.WaitCommand;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.AppliedResult;
import io.limbeck.migrate.result.CheckResult;
import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.result.InitResult;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.ScriptResult;
import io.limbeck.migrate.result.SqlResult;
import io.limbeck.migrate.result.ValidationResult;
import io.limbeck.migrate.result.VersionTableResult;
import io.limbeck.migrate.result.WaitResult;
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
    private static final MigrationListener SILENT = new MigrationListener() {};

    private final MigrateConfig config;
    private final MigrationListener listener;
    private final Cancellation cancellation;

    private Migrator(MigrateConfig config, MigrationListener listener, Cancellation cancellation) {
        this.config = config;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** A migrator by a {@code migrate.properties} file and the process's environment. */
    public static Migrator open(Path configFile) {
        return open(MigrateConfig.load(configFile));
    }

    public static Migrator open(MigrateConfig config) {
        return new Migrator(config, SILENT, new Cancellation());
    }

    /** This migrator, telling {@code listener} what it does. */
    public Migrator listenedToBy(MigrationListener listener) {
        return new Migrator(config, requireNonNull(listener, "listener"), cancellation);
    }

    /** This migrator, which {@code cancellation} can end. */
    public Migrator endedBy(Cancellation cancellation) {
        return new Migrator(config, listener, requireNonNull(cancellation, "cancellation"));
    }

    /** Makes {@code migrate.properties} and the script folders in {@code folder}; refuses to overwrite. */
    public static InitResult init(Path folder) {
        return new InitCommand(folder).run();
    }

    /** Writes a new script on top of a head; with {@link NewRevision#autogenerate}, only when something differs. */
    public ScriptResult revision(NewRevision revision) {
        return new RevisionCommand(project()).revision(revision);
    }

    /** Writes a script whose revision joins those that {@code symbols} name; {@code heads} names all heads. */
    public ScriptResult merge(List<String> symbols, NewRevision revision) {
        return new RevisionCommand(project()).merge(symbols, revision);
    }

    /** Applies what is missing up to {@code target}. */
    public RunResult upgrade(String target) {
        return new RunCommand(project()).upgrade(target);
    }

    /**
     * Upgrades to head, and then on to the model: what the database lacks is written down as a new script, which is applied; all under
     * one lock. For development only, as the entrypoint's dev mode. Changes that destroy something and likely renames have to be
     * named by the key {@code allow}.
     *
     * @throws io.limbeck.migrate.error.UnsafeChangesException where they are not; nothing is written then
     */
    public RunResult develop() {
        return new DevelopCommand(project()).run();
    }

    /** Undoes what is above {@code target}. */
    public RunResult downgrade(String target) {
        return new RunCommand(project()).downgrade(target);
    }

    /** What {@link #upgrade} would do now. */
    public PlanResult planUpgrade(String target) {
        return new PlanCommand(project()).upgrade(target);
    }

    /** What {@link #downgrade} would do now. */
    public PlanResult planDowngrade(String target) {
        return new PlanCommand(project()).downgrade(target);
    }

    /** The SQL of an upgrade, from the live database's state, or of {@code from:to} without any database. */
    public SqlResult upgradeSql(String range) {
        return new SqlCommand(project()).upgrade(range);
    }

    /** The SQL of a downgrade {@code from:to}, without any database. */
    public SqlResult downgradeSql(String range) {
        return new SqlCommand(project()).downgrade(range);
    }

    /** Sets the version rows and runs no script; with {@code purge}, all rows are deleted first. */
    public RunResult stamp(List<String> symbols, boolean purge) {
        return new RunCommand(project()).stamp(symbols, purge);
    }

    /** The SQL of a stamp on a database without version rows, or of {@code from:to}. */
    public SqlResult stampSql(List<String> symbols, boolean purge) {
        return new SqlCommand(project()).stamp(symbols, purge);
    }

    /** Where the database stands; {@code checkHeads} makes not being at head the exit code {@code DIFFERENT}. */
    public CurrentResult current(boolean checkHeads) {
        return new CurrentCommand(project()).run(checkHeads);
    }

    /** Whether the database, at head, is as the model wants it; differences make the exit code {@code DIFFERENT}. */
    public CheckResult check() {
        return new CheckCommand(project()).run();
    }

    /**
     * Runs all revisions on a scratch database from base to head, back and up again: each downgrade has to restore the schema before
     * it, and the schema at head has to be the model's. Findings make the exit code {@code DIFFERENT}.
     */
    public FindingsResult verify() {
        return new VerifyCommand(project()).run();
    }

    /**
     * Which upgrades of {@code range} lose data, lock a table for long or break programs that run meanwhile; what a script allows itself
     * with {@code migrate:allow}, or the key {@code allow} says, is left out. Findings make the exit code {@code UNSAFE}.
     *
     * @param range {@code a:b}: what leads from {@code a} to {@code b}; either side may be empty, {@code :} is everything. Only {@code
     *     current} asks the database.
     */
    public FindingsResult lint(String range) {
        return new LintCommand(project()).run(range);
    }

    /** What is out of step between folder, database and model; findings make the exit code {@code DIFFERENT}. */
    public FindingsResult doctor() {
        return new DoctorCommand(project()).run();
    }

    /** The revisions without children. */
    public RevisionsResult heads() {
        return heads(false);
    }

    /**
     * The revisions without children.
     *
     * @param resolveDependencies whether one that another depends on is left out
     */
    public RevisionsResult heads(boolean resolveDependencies) {
        return new LookCommand(project()).heads(resolveDependencies);
    }

    public RevisionsResult branches() {
        return new LookCommand(project()).branches();
    }

    /**
     * The revisions of {@code range}, newest first.
     *
     * @param range {@code a:b}, either side may be empty; {@code :} is everything
     * @param markCurrent whether to ask the database which of them are its current ones
     */
    public RevisionsResult history(String range, boolean markCurrent) {
        return new LookCommand(project()).history(range, markCurrent);
    }

    /** All that ran on the database, or was tried: upgrades, downgrades and stamps, with who and when; the newest first. */
    public AppliedResult applied() {
        return new LookCommand(project()).applied();
    }

    public RevisionsResult show(String symbol) {
        return new LookCommand(project()).show(symbol);
    }

    /** The file of the revision that {@code symbol} names, for an editor. */
    public Path scriptFile(String symbol) {
        return new LookCommand(project()).scriptFile(symbol);
    }

    /** Makes the version table where it is missing. */
    public VersionTableResult ensureVersion() {
        return new EnsureVersionCommand(project()).run();
    }

    /** The SQL that creates the version table. */
    public SqlResult ensureVersionSql() {
        return new SqlCommand(project()).ensureVersion();
    }

    /** Waits up to {@code connect.timeout} for a database that answers. */
    public WaitResult awaitDatabase() {
        return new WaitCommand(project()).database();
    }

    /**
     * Waits up to {@code connect.timeout} until somebody has brought the database to head; writes nothing. Not being at head then is the
     * exit code {@code DIFFERENT}.
     */
    public WaitResult awaitHead() {
        return new WaitCommand(project()).head();
    }

    /** Reads and compiles every script and checks the graph, without a database; {@code heads} heads are expected. */
    public ValidationResult validate(int heads) {
        return new ValidateCommand(project()).run(heads);
    }

    /** As {@link #validate}, and holds the applied scripts against the history of the database. */
    public ValidationResult validateWithHistory(int heads) {
        return new ValidateCommand(project()).runWithHistory(heads);
    }

    /** Compiles every Java script into the class cache. */
    public CompileResult compile() {
        return new CompileCommand(project()).run();
    }

    private Project project() {
        return new Project(config, listener, cancellation.stop());
    }
}
