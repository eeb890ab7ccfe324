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
import io.limbeck.migrate.internal.command.ImportCommand;
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
import io.limbeck.migrate.result.ImportResult;
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
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The entry point for programs: one method for each command.
 *
 * <pre>{@code
 * Migrator migrator = Migrator.open(Path.of("migrate.properties"));
 * migrator.upgrade("head");
 * }</pre>
 *
 * <p>A migrator reads and connects only when a method needs it, and no connection stays open after a method returns. It has no state of its
 * own: several threads may share a migrator, and a process may use several.
 *
 * <p><b>Errors.</b> Every failure is a {@link io.limbeck.migrate.error.MigrateException} with its exit code. Apart from the exceptions named at
 * a method, every method that reads scripts may throw a {@link io.limbeck.migrate.error.BrokenScriptsException} or
 * {@link io.limbeck.migrate.error.ScriptFolderException}, and every method that connects a
 * {@link io.limbeck.migrate.error.DatabaseUnreachableException} or
 * {@link io.limbeck.migrate.error.DatabaseException}. Results that are not a failure, such as differences, have an exit code too.
 *
 * <p><b>Locks and transactions.</b> Methods that write to the database hold the migration lock, for which they wait up to
 * {@code lock.timeout}; all others take no lock and never create or change a table. A run commits as the key {@code transaction} says, by
 * default one transaction per revision; see {@link io.limbeck.migrate.Operations}.
 */
public final class Migrator {
    private static final MigrationListener SILENT = new MigrationListener() {};

    private final MigrateConfig config;
    private final Optional<DataSource> source;
    private final MigrationListener listener;
    private final Cancellation cancellation;

    private Migrator(
            MigrateConfig config, Optional<DataSource> source, MigrationListener listener, Cancellation cancellation) {
        this.config = config;
        this.source = source;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /**
     * Opens a migrator with a {@code migrate.properties} file and the process's environment. Reads the file, but does not connect.
     *
     * <pre>{@code Migrator migrator = Migrator.open(Path.of("migrate.properties"));}</pre>
     *
     * @throws io.limbeck.migrate.error.ConfigException if the configuration cannot be read or is invalid; it lists all faults
     */
    public static Migrator open(Path configFile) {
        return open(MigrateConfig.load(configFile));
    }

    /**
     * Opens a migrator with a configuration. Does not connect.
     *
     * <pre>{@code Migrator migrator = Migrator.open(MigrateConfig.load(Path.of("migrate.properties")));}</pre>
     */
    public static Migrator open(MigrateConfig config) {
        return new Migrator(config, Optional.empty(), SILENT, new Cancellation());
    }

    /**
     * Opens a migrator whose connections come from a data source; the keys {@code url}, {@code username} and {@code password} do not matter.
     * Does not connect. The product is identified from the first connection. A pool of two connections suffices: one holds the migration
     * lock, the other one works. Each connection is given back in auto-commit mode or not, and with the settings of its session, as it was.
     *
     * <pre>{@code Migrator migrator = Migrator.open(MigrateConfig.builder().build(), dataSource);}</pre>
     */
    public static Migrator open(MigrateConfig config, DataSource dataSource) {
        return new Migrator(config, Optional.of(requireNonNull(dataSource, "dataSource")), SILENT, new Cancellation());
    }

    /**
     * A copy of this migrator that reports its progress to {@code listener}. An exception from the listener ends the run; see
     * {@link MigrationListener}.
     *
     * <pre>{@code Migrator.open(config).withListener(listener).upgrade("head");}</pre>
     */
    public Migrator withListener(MigrationListener listener) {
        return new Migrator(config, source, requireNonNull(listener, "listener"), cancellation);
    }

    /**
     * A copy of this migrator that {@code cancellation} can stop. A stopped run rolls back what is not committed and throws a
     * {@link io.limbeck.migrate.error.MigrationStoppedException}.
     *
     * <pre>{@code Migrator.open(config).withCancellation(cancellation).upgrade("head");}</pre>
     */
    public Migrator withCancellation(Cancellation cancellation) {
        return new Migrator(config, source, listener, requireNonNull(cancellation, "cancellation"));
    }

    /**
     * Creates {@code migrate.properties} and the script folders in {@code folder}. Uses no database.
     *
     * <pre>{@code Migrator.init(Path.of("."));}</pre>
     *
     * @throws io.limbeck.migrate.error.UsageException if the file exists already, which is never overwritten, or the folder is not writable
     */
    public static InitResult init(Path folder) {
        return new InitCommand(folder).run();
    }

    /**
     * Writes a new script on top of a head. With {@link NewRevision#autogenerate}, it compares the model with the database, and writes nothing if
     * they do not differ. Only reads the database.
     *
     * <pre>{@code migrator.revision(NewRevision.of("add_is_active_to_users").autogenerated());}</pre>
     *
     * @throws io.limbeck.migrate.error.GraphException if there are several heads and {@code revision} names none
     * @throws io.limbeck.migrate.error.UsageException if the parent is not a head and {@code revision} does not allow a branch
     * @throws io.limbeck.migrate.error.PendingRevisionsException with autogenerate, if the database is not at head
     * @throws io.limbeck.migrate.error.LikelyRenamesException with autogenerate, if something looks renamed and was not declared
     * @throws io.limbeck.migrate.error.ScriptWriteException if the file cannot be written
     */
    public ScriptResult revision(NewRevision revision) {
        return new RevisionCommand(project()).revision(revision);
    }

    /**
     * Writes an empty script whose revision joins those that {@code symbols} name; {@code heads} names all heads. Uses no database.
     *
     * <pre>{@code migrator.merge(List.of("heads"), NewRevision.of("merge conflict"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UsageException if the symbols name fewer than two revisions
     * @throws io.limbeck.migrate.error.GraphException if a symbol is unknown, or a revision is named together with its ancestor
     * @throws io.limbeck.migrate.error.ScriptWriteException if the file cannot be written
     */
    public ScriptResult merge(List<String> symbols, NewRevision revision) {
        return new RevisionCommand(project()).merge(symbols, revision);
    }

    /**
     * Applies pending revisions up to {@code target}, under the migration lock. After a failure, earlier revisions remain applied, and the
     * exception reports the state of the database; the same call continues after them.
     *
     * <pre>{@code RunResult result = migrator.upgrade("head");}</pre>
     *
     * @param target {@code head}, {@code heads}, a revision id or a unique prefix, a label, or relative as {@code +1}
     * @throws io.limbeck.migrate.error.GraphException if the target cannot be resolved, for example {@code head} with several heads
     * @throws io.limbeck.migrate.error.ChangedScriptsException if a script has changed since it was applied
     * @throws io.limbeck.migrate.error.RowsAtRiskException with {@code protect}, if a step destroys something without permission; nothing was run
     * @throws io.limbeck.migrate.error.BackupException if the copy that the key {@code backup} asks for cannot be made; nothing was run
     * @throws io.limbeck.migrate.error.StatementInDoubtException if an interrupted run left a statement whose outcome only a person can determine
     * @throws io.limbeck.migrate.error.LockTimeoutException if the migration lock, or a table that a revision needs, is locked for longer than {@code lock.timeout}
     * @throws io.limbeck.migrate.error.MigrationFailedException if a revision fails
     * @throws io.limbeck.migrate.error.MigrationStoppedException if the run is cancelled
     */
    public RunResult upgrade(String target) {
        return new RunCommand(project()).upgrade(target);
    }

    /**
     * Upgrades to head, and then to the model: if they differ, it writes a new script and applies it, all under one lock. This is the
     * entrypoint's dev mode, for development only. Destructive changes and likely renames must be named in the key {@code allow}.
     *
     * <pre>{@code RunResult result = migrator.develop();}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsafeChangesException if a change is destructive or looks like a rename and is not allowed; pending revisions were applied, but no script was written
     * @throws io.limbeck.migrate.error.RowsAtRiskException with {@code protect}, unless {@code dev-mode} is allowed
     * @throws io.limbeck.migrate.error.ScriptWriteException if the file cannot be written; the exception contains the script
     * @throws io.limbeck.migrate.error.MigrateException as {@link #upgrade} does
     */
    public RunResult develop() {
        return new DevelopCommand(project()).run();
    }

    /**
     * Reverts all revisions above {@code target}, under the migration lock. After a failure, the revisions that were reverted before remain
     * reverted.
     *
     * <pre>{@code migrator.downgrade("-1");}</pre>
     *
     * @param target a revision id or a unique prefix, a label, {@code base}, or relative as {@code -1}
     * @throws io.limbeck.migrate.error.GraphException if the target is not below a current revision
     * @throws io.limbeck.migrate.error.RowsAtRiskException if a table with rows would be dropped without permission; nothing was run
     * @throws io.limbeck.migrate.error.LockTimeoutException if the migration lock, or a table that a revision needs, is locked for longer than {@code lock.timeout}
     * @throws io.limbeck.migrate.error.MigrationFailedException if a revision fails
     * @throws io.limbeck.migrate.error.MigrateException as {@link #upgrade} does
     */
    public RunResult downgrade(String target) {
        return new RunCommand(project()).downgrade(target);
    }

    /**
     * The steps that {@link #upgrade} would run now, with their SQL and effects. It tries them on a scratch database that has the definitions of
     * the live one but no rows. A step that would fail is part of the result, and is the last one. Takes no lock and changes nothing.
     *
     * <pre>{@code migrator.planUpgrade("head").steps().forEach(step -> System.out.println(step.effects()));}</pre>
     *
     * @throws io.limbeck.migrate.error.GraphException if the target cannot be resolved
     */
    public PlanResult planUpgrade(String target) {
        return new PlanCommand(project()).upgrade(target);
    }

    /**
     * The steps that {@link #downgrade} would run now; otherwise as {@link #planUpgrade}.
     *
     * <pre>{@code migrator.planDowngrade("-1").steps().forEach(step -> System.out.println(step.statements()));}</pre>
     *
     * @throws io.limbeck.migrate.error.GraphException if the target cannot be resolved
     */
    public PlanResult planDowngrade(String target) {
        return new PlanCommand(project()).downgrade(target);
    }

    /**
     * The SQL of an upgrade, without running it: to a target from the live database's revision, or {@code from:to} without reading the database.
     * Takes no lock. If statements depend on definitions, the steps are tried on a scratch database.
     *
     * <pre>{@code String sql = migrator.upgradeSql("ae10:head").sql();}</pre>
     *
     * @throws io.limbeck.migrate.error.GraphException if a symbol cannot be resolved
     * @throws io.limbeck.migrate.error.OfflineException if a script uses {@link io.limbeck.migrate.Operations#connection}
     * @throws io.limbeck.migrate.error.MigrateException of the kind {@code definition-needed}, if a statement depends on definitions that are unknown
     */
    public SqlResult upgradeSql(String range) {
        return new SqlCommand(project()).upgrade(range);
    }

    /**
     * The SQL of a downgrade, without running it; otherwise as {@link #upgradeSql}.
     *
     * <pre>{@code String sql = migrator.downgradeSql("head:base").sql();}</pre>
     *
     * @throws io.limbeck.migrate.error.UsageException if a range names only one end
     * @throws io.limbeck.migrate.error.GraphException if a symbol cannot be resolved
     * @throws io.limbeck.migrate.error.OfflineException if a script uses {@link io.limbeck.migrate.Operations#connection}
     * @throws io.limbeck.migrate.error.MigrateException of the kind {@code definition-needed}, if a statement depends on definitions that are unknown
     */
    public SqlResult downgradeSql(String range) {
        return new SqlCommand(project()).downgrade(range);
    }

    /**
     * Sets the database's revision without running any script, under the migration lock. Before it writes, it compares the schema with the
     * claimed revision if possible, and reports differences as notes. It also clears the journal of an interrupted run.
     *
     * <pre>{@code migrator.stamp(List.of("head"));}</pre>
     *
     * @throws io.limbeck.migrate.error.GraphException if a symbol cannot be resolved
     * @throws io.limbeck.migrate.error.HistoryMismatchException if the version table contains an unknown revision
     * @throws io.limbeck.migrate.error.LockTimeoutException if the migration lock, or a table that a revision needs, is locked for longer than {@code lock.timeout}
     */
    public RunResult stamp(List<String> symbols) {
        return new RunCommand(project()).stamp(symbols, false);
    }

    /**
     * Like {@link #stamp}, but deletes all version rows first, including those of unknown revisions.
     *
     * <pre>{@code migrator.stampPurged(List.of("head"));}</pre>
     *
     * @throws io.limbeck.migrate.error.GraphException if a symbol cannot be resolved
     * @throws io.limbeck.migrate.error.RowsAtRiskException with {@code protect}, if {@code purge} is not permitted
     * @throws io.limbeck.migrate.error.LockTimeoutException if the migration lock, or a table that a revision needs, is locked for longer than {@code lock.timeout}
     */
    public RunResult stampPurged(List<String> symbols) {
        return new RunCommand(project()).stamp(symbols, true);
    }

    /**
     * The SQL of {@link #stamp}, for a database without version rows, or {@code from:to}. Uses no database.
     *
     * <pre>{@code String sql = migrator.stampSql(List.of("base:head")).sql();}</pre>
     *
     * @throws io.limbeck.migrate.error.UsageException if a range is combined with other symbols, or has no upper end
     * @throws io.limbeck.migrate.error.GraphException if a symbol cannot be resolved
     */
    public SqlResult stampSql(List<String> symbols) {
        return new SqlCommand(project()).stamp(symbols, false);
    }

    /** The SQL of {@link #stampPurged}, otherwise like {@link #stampSql}. */
    public SqlResult stampPurgedSql(List<String> symbols) {
        return new SqlCommand(project()).stamp(symbols, true);
    }

    /**
     * The database's current revisions, also unknown ones, with notes about changed scripts and interrupted runs. Only reads.
     *
     * <pre>{@code boolean ready = migrator.current().atHead();}</pre>
     */
    public CurrentResult current() {
        return new CurrentCommand(project()).run(false);
    }

    /** Like {@link #current}, with the exit code {@code DIFFERENT} unless the database is at head. */
    public CurrentResult checkHeads() {
        return new CurrentCommand(project()).run(true);
    }

    /**
     * Compares the database, which must be at head, with the model. Differences set the exit code {@code DIFFERENT}. Only reads; the model may be
     * built on a scratch database.
     *
     * <pre>{@code migrator.check().differences().forEach(difference -> System.out.println(difference.words()));}</pre>
     *
     * @throws io.limbeck.migrate.error.PendingRevisionsException if the database is not at head
     * @throws io.limbeck.migrate.error.ModelException if the model is to be JPA entities and there are none
     * @throws io.limbeck.migrate.error.ScratchUnavailableException if a scratch database is needed and the account may not create one
     */
    public CheckResult check() {
        return new CheckCommand(project()).run();
    }

    /**
     * Runs all revisions on a scratch database from base to head, back, and up again. Each downgrade must restore the schema before its upgrade,
     * and the schema at head must match the model. Findings set the exit code {@code DIFFERENT}. Does not touch the live database's schema.
     *
     * <pre>{@code List<Finding> findings = migrator.verify().findings();}</pre>
     *
     * @throws io.limbeck.migrate.error.ScratchUnavailableException if a scratch database is needed and the account may not create one
     */
    public FindingsResult verify() {
        return new VerifyCommand(project()).run();
    }

    /**
     * Reports upgrades in {@code range} that lose data, lock a table for long or break running programs. Findings that a script waives with
     * {@code migrate:allow}, or that the key {@code allow} covers, are left out. Findings set the exit code {@code UNSAFE}. Runs nothing.
     *
     * <pre>{@code List<Finding> findings = migrator.lint("main:head").findings();}</pre>
     *
     * @param range {@code a:b} for the steps from {@code a} to {@code b}; either side may be empty, {@code :} means all. Only {@code current}
     *     reads the database.
     * @throws io.limbeck.migrate.error.UsageException if it is not a range
     * @throws io.limbeck.migrate.error.GraphException if a symbol cannot be resolved
     */
    public FindingsResult lint(String range) {
        return new LintCommand(project()).run(range);
    }

    /**
     * Finds drift between scripts, database and model, with the command that fixes it. Findings set the exit code {@code DIFFERENT}. Only reads;
     * schemas to compare with are built on a scratch database.
     *
     * <pre>{@code migrator.doctor().findings().forEach(finding -> System.out.println(finding.remedy()));}</pre>
     */
    public FindingsResult doctor() {
        return new DoctorCommand(project()).run();
    }

    /**
     * The heads: revisions without children. Uses no database.
     *
     * <pre>{@code int heads = migrator.heads().revisions().size();}</pre>
     */
    public RevisionsResult heads() {
        return new LookCommand(project()).heads(false);
    }

    /** The heads that no other revision depends on. Uses no database. */
    public RevisionsResult effectiveHeads() {
        return new LookCommand(project()).heads(true);
    }

    /**
     * The branch points: revisions with several children. Uses no database.
     *
     * <pre>{@code migrator.branches().revisions().forEach(point -> System.out.println(point.id()));}</pre>
     */
    public RevisionsResult branches() {
        return new LookCommand(project()).branches();
    }

    /**
     * The revisions in {@code range}, newest first. Reads the database only for a symbol that needs it.
     *
     * <pre>{@code migrator.history(":").revisions().forEach(revision -> System.out.println(revision.message()));}</pre>
     *
     * @param range {@code a:b}; either side may be empty, {@code :} means all
     * @throws io.limbeck.migrate.error.GraphException if a symbol cannot be resolved
     */
    public RevisionsResult history(String range) {
        return new LookCommand(project()).history(range, false);
    }

    /** Like {@link #history}, with the database's current revisions marked; it reads the database. */
    public RevisionsResult historyWithCurrent(String range) {
        return new LookCommand(project()).history(range, true);
    }

    /**
     * All steps that ran on the database, or were tried: upgrades, downgrades and stamps, with user and time; newest first. Only reads; without a
     * history the result is empty.
     *
     * <pre>{@code int steps = migrator.applied().applied().size();}</pre>
     */
    public AppliedResult applied() {
        return new LookCommand(project()).applied();
    }

    /**
     * The revisions that {@code symbol} names, with their details. Reads the database only if the symbol needs it, such as {@code current}.
     *
     * <pre>{@code String message = migrator.show("head").revisions().get(0).message();}</pre>
     *
     * @throws io.limbeck.migrate.error.UsageException if the symbol does not name a revision, as {@code base} does not
     * @throws io.limbeck.migrate.error.GraphException if the symbol cannot be resolved
     */
    public RevisionsResult show(String symbol) {
        return new LookCommand(project()).show(symbol);
    }

    /**
     * The absolute path of the script whose revision {@code symbol} names, for an editor. Reads the database only if the symbol needs it.
     *
     * <pre>{@code Path file = migrator.scriptFile("head");}</pre>
     *
     * @throws io.limbeck.migrate.error.UsageException if the symbol does not name exactly one revision, or the script is on the class path
     * @throws io.limbeck.migrate.error.GraphException if the symbol cannot be resolved
     */
    public Path scriptFile(String symbol) {
        return new LookCommand(project()).scriptFile(symbol);
    }

    /**
     * Creates the version table, under the migration lock, if it does not exist.
     *
     * <pre>{@code migrator.ensureVersion();}</pre>
     *
     * @throws io.limbeck.migrate.error.LockTimeoutException if another process holds the lock for longer than {@code lock.timeout}
     */
    public VersionTableResult ensureVersion() {
        return new EnsureVersionCommand(project()).run();
    }

    /**
     * The SQL that creates the version table. Uses no database.
     *
     * <pre>{@code String sql = migrator.ensureVersionSql().sql();}</pre>
     */
    public SqlResult ensureVersionSql() {
        return new SqlCommand(project()).ensureVersion();
    }

    /**
     * Waits up to {@code connect.timeout} until the database answers; {@code 0} tries once. Takes no lock and writes nothing.
     *
     * <pre>{@code migrator.awaitDatabase();}</pre>
     *
     * @throws io.limbeck.migrate.error.DatabaseUnreachableException if it does not answer in time, or at once if the credentials are rejected
     */
    public WaitResult awaitDatabase() {
        return new WaitCommand(project()).database();
    }

    /**
     * Waits up to {@code connect.timeout} until another process has brought the database to head; if it has not by then, the exit code is
     * {@code DIFFERENT}. Takes no lock and writes nothing.
     *
     * <pre>{@code boolean ready = migrator.awaitHead().atHead();}</pre>
     *
     * @throws io.limbeck.migrate.error.DatabaseUnreachableException if the database does not answer in time
     */
    public WaitResult awaitHead() {
        return new WaitCommand(project()).head();
    }

    /**
     * Parses and compiles every script and checks the graph. Uses no database.
     *
     * <pre>{@code migrator.validate(1);}</pre>
     *
     * @param heads the expected number of heads
     * @throws io.limbeck.migrate.error.BrokenScriptsException if a script cannot be parsed; it lists all faults
     * @throws io.limbeck.migrate.error.ScriptCompileException if a Java script does not compile
     * @throws io.limbeck.migrate.error.GraphException if there is another number of heads
     */
    public ValidationResult validate(int heads) {
        return new ValidateCommand(project()).run(heads);
    }

    /**
     * As {@link #validate}, and checks against the database's history that no applied script has changed. Only reads.
     *
     * <pre>{@code migrator.validateWithHistory(1);}</pre>
     *
     * @throws io.limbeck.migrate.error.ChangedScriptsException if a script has changed since it was applied
     */
    public ValidationResult validateWithHistory(int heads) {
        return new ValidateCommand(project()).runWithHistory(heads);
    }

    /**
     * Compiles every Java script into the class cache. Uses no database.
     *
     * <pre>{@code migrator.compile();}</pre>
     *
     * @throws io.limbeck.migrate.error.ScriptCompileException if a script does not compile
     * @throws io.limbeck.migrate.error.NoCompilerException if this Java runtime has no compiler
     */
    public CompileResult compile() {
        return new CompileCommand(project()).run();
    }

    /**
     * Writes a script for each revision of an Alembic project, under the same ids, so that a database continues from its row in Alembic's
     * table. Reads the Python scripts without running them; the SQL of each revision comes from Alembic's offline mode where {@code alembic} is
     * installed, in a virtual environment of the project or on the path. What cannot be had becomes a script that refuses to run until someone
     * completes it. Writes all scripts or none, and uses no database.
     *
     * <pre>{@code migrator.importAlembic(Path.of("backend")).revisions().forEach(revision -> System.out.println(revision.reasons()));}</pre>
     *
     * @param folder the folder with {@code alembic.ini}, relative to the working directory
     * @throws io.limbeck.migrate.error.BrokenScriptsException if a Python script cannot be read, or computes its id when it runs; it lists all
     *     faults
     * @throws io.limbeck.migrate.error.UsageException if there is no Alembic project, or one of its revisions exists here already
     * @throws io.limbeck.migrate.error.ScriptWriteException if a file cannot be written
     */
    public ImportResult importAlembic(Path folder) {
        return importAlembic(folder, ImportCommand.INSTALLED);
    }

    /**
     * Like {@link #importAlembic(Path)}, with a certain Alembic.
     *
     * @param program the program, such as {@code .venv/bin/alembic}; {@code none} to only translate the scripts, which runs no program
     */
    public ImportResult importAlembic(Path folder, String program) {
        return new ImportCommand(project()).alembic(folder, program);
    }

    private Project project() {
        return new Project(config, source, listener, cancellation.stop());
    }
}
