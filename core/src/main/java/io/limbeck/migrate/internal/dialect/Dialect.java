package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.Presence;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.model.ServerVersion;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.NameCase;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One kind of database. Stateless and thread-safe; the methods with a {@link Connection} only read unless they say otherwise. */
public interface Dialect {
    DialectFacts facts();

    /** The dialect of the server that was reached, as one kind of URL may lead to several products; only asks what it is. */
    default Dialect of(Connection live) throws SQLException {
        return this;
    }

    /** The same for a text that the product's own client reads, of whichever version that is. */
    default Dialect forTexts() {
        return this;
    }

    /** What a comparison of schemas must know of it. */
    DialectTraits traits();

    /** The server that a model is read for where none is reached and the oldest one lacks what nearly all have; otherwise empty. */
    default Optional<ServerVersion> usualServer() {
        return Optional.empty();
    }

    /** How scripts for it are cut into statements. */
    SqlSyntax syntax();

    /** The statements that do {@code operation}, in order. */
    List<SqlWork> compile(Operation operation);

    /** The same, where it depends on what the database holds how it is done; only reads, in the transaction that will do it. */
    default List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return compile(operation);
    }

    /** The operations that do it one after the other, where each has to see what those before it have done. */
    default List<Operation> steps(Operation operation) {
        return List.of(operation);
    }

    /** Begins to rebuild a table, if this operation requires that; only reads, in the transaction that will do it. */
    default Optional<TableRewrite> rewrite(Operation operation, Connection live) throws SQLException {
        return Optional.empty();
    }

    /** Whether {@link #compile(Operation, Connection)} may answer otherwise than {@link #compile(Operation)}. */
    default boolean dependsOnDefinition(Operation operation) {
        return false;
    }

    /** What part of an operation the database cannot store and ignores, as a sentence to be reported once. */
    default Optional<String> leavesOut(Operation operation) {
        return Optional.empty();
    }

    /** What an operation does that people should know, in the database as it is, as a sentence; asked before it is done. */
    default Optional<String> consequence(Operation operation, Connection live) throws SQLException {
        return Optional.empty();
    }

    /** Whether {@code subject} exists, found as a statement about it would find it. */
    default boolean exists(Subject subject, Connection live) throws SQLException {
        return Presence.of(subject, catalogue(), live);
    }

    /** Whether creating {@code subject} would meet one of the same name. */
    default boolean isTaken(Subject subject, Connection live) throws SQLException {
        return exists(subject, live);
    }

    /** Whether what a guarded operation creates or drops exists. */
    default boolean exists(Guarded guarded, Connection live) throws SQLException {
        return guarded.makes() ? isTaken(guarded.subject(), live) : exists(guarded.subject(), live);
    }

    /**
     * Suspends the enforcement of foreign keys where {@link #compile(Operation, Connection)} may ask for that with a
     * {@link io.limbeck.migrate.internal.dialect.ForeignKeysEnforcedException}; the connection is in no transaction.
     */
    default ForeignKeySuspension suspendForeignKeys(Connection connection) throws SQLException {
        return ForeignKeySuspension.NONE;
    }

    /** The statements for scripts that do what {@link #suspendForeignKeys} does; outside of a transaction. */
    default List<String> foreignKeysOff() {
        return List.of();
    }

    /** The statements for scripts that take {@link #foreignKeysOff} back. */
    default List<String> foreignKeysOn() {
        return List.of();
    }

    /** Whether {@link #suspendForeignKeys} would have something to suspend. */
    default boolean enforcesForeignKeys(Connection connection) throws SQLException {
        return false;
    }

    /** An empty database in memory that costs next to nothing; asked only of a product that is one. */
    default Connection stage(Driver driver) throws SQLException {
        throw new UnsupportedOperationException(facts().displayName() + " needs no stage");
    }

    /**
     * Makes all that a database holds, without its rows, on an empty {@linkplain #inScratch scratch database}.
     *
     * @return what could not be made there, a sentence each
     */
    List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException;

    /** Whether a statement reads or writes rows alone: it changes no definition, and how it ends depends on the rows. */
    default boolean isAboutRows(String sql) {
        StatementHead head = StatementHead.of(syntax(), sql);
        return head.isOfRows() || head.verb().equals("VACUUM") || head.verb().equals("ANALYZE");
    }

    /** An identifier in the database's quotes, always quoted. */
    String quote(String identifier);

    /** The same of a name with its schema, where it has one. */
    default String quote(TableName name) {
        return name.schema().map(schema -> quote(schema) + ".").orElse("") + quote(name.name());
    }

    /**
     * What a person may have written where the catalogue gives this condition, likeliest first; the database is asked whether it means the
     * same.
     */
    default List<String> plainer(String condition) {
        return List.of();
    }

    /** A value as the database reads it in the text of a statement. */
    String literal(@Nullable Object value);

    /** The same value as its driver takes it for a {@code ?}, so that it comes to lie in the table as {@link #literal} would. */
    default @Nullable Object parameter(@Nullable Object value) {
        return value;
    }

    /** The statement that begins a transaction, for scripts. */
    String begin();

    /** The first line of a text by which the product's own client ends it at an error; empty where it does so anyway. */
    default Optional<String> stopsAtErrors() {
        return Optional.empty();
    }

    /** A statement as the product's own client reads it, with what ends it. */
    default String inText(String statement) {
        return statement + ";";
    }

    /** A statement for a text that fails when a query finds something. */
    default String failingIfFound(String query) {
        return "SELECT 1 / CASE WHEN EXISTS (" + query + ") THEN 0 ELSE 1 END";
    }

    /** What a session needs before any statement of ours, also at the head of scripts. */
    default List<String> sessionSettings() {
        return List.of();
    }

    /** Whether this statement implicitly commits the open transaction, as DDL does on some databases. */
    default boolean commits(String sql) {
        return false;
    }

    /**
     * Whether what {@link #commits} says of this statement applies only on request: the rows wait for the next commit, and what it
     * makes does not go away when there is none.
     */
    default boolean commitsWhenTold(String sql) {
        return false;
    }

    /** Whether a statement that was refused like this had not even begun, so that it committed nothing. */
    default boolean notUnderstood(SQLException failure) {
        return false;
    }

    /** How the database at this URL keeps names without quotes, where a URL can say so; otherwise as its kind does. */
    default Optional<NameCase> unquotedNames(String jdbcUrl) {
        return Optional.empty();
    }

    /** Whether there is something to connect to; a file that does not exist yet is an empty database. */
    boolean exists(String jdbcUrl);

    /** Connects; with {@link Access#WRITE}, makes what a new database needs, parent folders included. */
    Connection connect(ConnectionRequest request) throws SQLException;

    /** Lets this side give up where the server has sent nothing for so long; nothing to do where there is no server. */
    default void limitSilence(Connection connection, Duration limit) throws SQLException {}

    /** Takes the lock that keeps other migrators out; empty when it was not got in time. */
    Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException;

    /**
     * Takes a second lock in the session that works, where locks are those of sessions and the first may be lost unnoticed; false when
     * it was not got in time, as a run that lost its lock still works. Limits how long the session's statements wait for locks that
     * others hold, see {@link LockWait#ofStatements}, unless the URL, the account or the server's configuration does.
     */
    default boolean lockToWork(Connection connection, LockWait wait) throws SQLException {
        return true;
    }

    /**
     * Changes how long each statement of the session waits for locks that others hold.
     *
     * @param from the limit that the session has; another one was set by somebody else and stays
     * @param to at least a millisecond
     * @return false where nothing was changed: by the reason above, or because this product cannot repeat a revision
     */
    default boolean limitLockWaits(Connection connection, Duration from, Duration to) throws SQLException {
        return false;
    }

    /** Whether a statement of a script may set what {@link #limitLockWaits} sets; asked only where that has changed something. */
    default boolean maySetLockWaits(String sql) {
        return false;
    }

    /** How the database copies itself; empty for a server, and in memory. */
    default Optional<FileCopy> fileCopy(ConnectionRequest request) {
        return Optional.empty();
    }

    /** Whether the database is in the memory of this process, where no program can copy it. */
    default boolean isInMemory(String jdbcUrl) {
        return false;
    }

    /** What must be passed to the command that copies it. */
    default DumpClient dumpClient() {
        return DumpClient.NONE;
    }

    /** Whether the connection's default schema, or the one named, holds this table. */
    boolean tableExists(Connection connection, TableName table) throws SQLException;

    /** What the database holds. */
    Catalogue catalogue();

    /** The schemas of the application next to the connection's default one; none where a comparison holds but one. */
    default List<String> otherSchemas(Connection connection) throws SQLException {
        return List.of();
    }

    /**
     * Runs {@code work} on an empty database of the same product and version, and throws that away whatever happens.
     *
     * @param target the database itself, where the scratch may be a part of it
     * @param scratch another one that may be used for it, when the user named one
     * @param use what for, which decides how far from the live database it has to be
     * @throws io.limbeck.migrate.error.ScratchUnavailableException where the account may not make one
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException where no scratch holds several schemas
     */
    <T> T inScratch(ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException;

    /** Takes back what a text that ran on a scratch has set for its session, such as where names are looked for. */
    default void resetSession(Connection connection) throws SQLException {}

    /** A text for the product's own client as the database reads it: line for line, without commands of the client and data. */
    default String withoutClientCommands(String file, String text) {
        return text;
    }

    /**
     * How many tables one scratch takes before further ones are quicker, where tables can be made without those that they refer to;
     * empty where they cannot, or where the number does not matter.
     */
    default OptionalInt tablesPerScratch() {
        return OptionalInt.empty();
    }

    /**
     * What has to run before this statement because an earlier try of it was interrupted; asked again until there is nothing more.
     * Outside of a transaction.
     */
    default List<SqlStatement> inTheWayOf(String sql, Connection live) throws SQLException {
        return List.of();
    }

    /**
     * What puts in order what this statement has left when it was interrupted, before anybody asks whether it was carried out; asked
     * again until there is nothing more.
     */
    default List<SqlStatement> repair(String interrupted, Connection live) throws SQLException {
        return List.of();
    }

    /**
     * What tells the file of the database from another one in its place, such as its inode; empty for a server, and where the file
     * system does not tell.
     */
    default Optional<Object> fileKey(Connection live) throws SQLException {
        return Optional.empty();
    }

    /** What a statement that failed outside a transaction may have left, as a sentence with what to do. */
    default Optional<String> leftBehind(String sql) {
        return Optional.empty();
    }

    /** What the product itself can do about a refusal, as a sentence for people. */
    default Optional<String> advice(SQLException failure) {
        return Optional.empty();
    }

    /** What a refusal means. */
    FailureKind kindOf(SQLException failure);
}
