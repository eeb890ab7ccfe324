package io.limbeck.migrate.internal.journal;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.journal.JournalRow.State;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.internal.sink.StepJournal;
import io.limbeck.migrate.internal.sink.TransactionStatements;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps the account in the journal's table.
 *
 * <p>A statement that commits is recorded before it runs, together with all that it commits, and marked after it. One that only
 * changes rows needs no mark of its own: its line waits for the next commit and is written in the same transaction, so that both exist
 * or neither does; a revision of such statements alone writes nothing.
 */
final class WrittenJournal implements StepJournal {
    private static final String CONNECTION = "(the script used op.connection())";

    private final JournalLines lines;
    private final InterruptedRun before;
    private final Optional<Resume> resume;
    private final JdbcSink sink;
    private final InterruptedRunRefusals refusals;
    private final CatalogueWitness witness;
    private final Dialect dialect;
    private Optional<JournalRow> last = Optional.empty();
    private List<JournalRow> done = List.of();
    private String digest = "";
    private int place;
    private int part;
    private int depth;
    private boolean sawConnection;
    private List<JournalRow> planned = List.of();

    private Optional<Operation> current = Optional.empty();
    private Optional<JournalRow> triedAgain = Optional.empty();

    WrittenJournal(
            JournalTable table,
            InterruptedRun before,
            Hint goOn,
            Optional<Resume> resume,
            Dialect dialect,
            JdbcSink sink) {
        this.lines = new JournalLines(table, sink, !before.rows().isEmpty());
        this.before = before;
        this.resume = resume;
        this.dialect = dialect;
        this.sink = sink;
        this.refusals = new InterruptedRunRefusals(before, goOn);
        this.witness = new CatalogueWitness(dialect, sink.connection());
    }

    @Override
    public void operation(Operation operation, Runnable work) {
        if (depth > 0) {
            work.run();
            return;
        }
        place(OperationDigest.of(operation));
        if (isDone(operation)) {
            setAgain(operation);
            return;
        }
        current = Optional.of(operation);
        depth++;
        try {
            work.run();
        } finally {
            depth--;
        }
        complete();
    }

    private void place(String operation) {
        place++;
        part = 0;
        digest = operation;
        last = Optional.empty();
        List<JournalRow> here =
                before.rows().stream().filter(row -> row.place() == place).toList();
        done = here.stream().filter(row -> row.state() != State.PLANNED).toList();
        planned = here.stream().filter(row -> row.state() == State.PLANNED).toList();
        lines.next(here);
    }

    /** Whether all of it is; otherwise what is left in {@link #done} is certain. */
    private boolean isDone(Operation operation) {
        if (done.isEmpty()) {
            return false;
        }
        JournalRow end = done.get(done.size() - 1);
        if (end.state().inDoubt() || isTakenBack(end)) {
            if (isApplied(end, operation)) {
                end = resume.isPresent() ? end.claimed() : end.finished();
                lines.changeNow(end);
            } else {
                triedAgain = Optional.of(end);
                done = done.subList(0, done.size() - 1);
                planAgain(end);
                return false;
            }
        }
        if (end.state().ends() && !end.operation().equals(digest)) {
            throw refusals.changed(end.statement(), said(operation));
        }
        return end.state().ends();
    }

    /** Whether a person who claimed it has found out that it was not carried out. */
    private boolean isTakenBack(JournalRow row) {
        return resume.equals(Optional.of(Resume.RETRY))
                && before.claimed().filter(row::equals).isPresent();
    }

    /** What a statement sets for its session is gone with that session. */
    private void setAgain(Operation operation) {
        if (operation instanceof Execute execute
                && StatementHead.of(dialect.syntax(), execute.sql()).isOfSession()) {
            sink.compiler().compile(operation).forEach(sink::run);
        }
    }

    /** As SQL if that can be derived from the current schema. */
    private String said(Operation operation) {
        try {
            return sink.compiler().compile(operation).stream().map(SqlWork::sql).collect(joining("\n"));
        } catch (MigrateException | IllegalStateException unknown) {
            return operation.label();
        }
    }

    /** Comes after what is done, and before what was planned after it. */
    private void planAgain(JournalRow row) {
        if (!planned.isEmpty() || JournalTable.isWhole(row.statement())) {
            planned = Stream.concat(Stream.of(row.in(State.PLANNED)), planned.stream())
                    .toList();
        }
    }

    private boolean isApplied(JournalRow doubt, Operation operation) {
        sink.repair(doubt.statement());
        if (resume.isPresent()) {
            return resume.get() == Resume.APPLIED;
        }
        Optional<Boolean> seen =
                doubt.operation().equals(digest) ? witness.applied(operation, doubt) : Optional.empty();
        return seen.orElseThrow(() -> refusals.inDoubt(doubt.statement()));
    }

    @Override
    public void statements(Operation operation, Supplier<List<SqlWork>> compiled, Consumer<SqlWork> run) {
        boolean whole = current.filter(operation::equals).isPresent();
        List<SqlWork> work = whole ? rest(compiled) : compiled.get();
        for (int i = 0; i < work.size(); i++) {
            boolean end = whole && i == work.size() - 1;
            part++;
            if (part <= done.size()) {
                passOver(done.get(part - 1), work.get(i));
            } else if (isHeld(work.get(i).sql())) {
                run.accept(work.get(i));
                waitForCommit(row(work.get(i).sql(), end ? State.COMPLETE : State.DONE));
            } else if (sink.inScriptsTransaction() && word(work.get(i).sql()) == TransactionStatements.COMMIT) {
                waitForCommit(row(work.get(i).sql(), end ? State.COMPLETE : State.DONE));
                commits(); // the line is there when, and only when, the commit was
                run.accept(work.get(i));
            } else if (isOfRows(work.get(i))) {
                runWithItsLine(work.get(i), end ? State.COMPLETE : State.DONE, run);
            } else {
                if (whole) {
                    plan(work.subList(i + 1, work.size()));
                }
                begin(work.get(i).sql(), end);
                run.accept(work.get(i));
                end();
            }
        }
    }

    /** Whether the statement commits nothing, so that it and its line are applied together or not at all. */
    private boolean isHeld(String sql) {
        if (sink.inTransaction()) {
            return !dialect.transactions().commits(sql);
        }
        TransactionStatements word = word(sql);
        return sink.inScriptsTransaction()
                ? word != TransactionStatements.COMMIT
                        && !dialect.transactions().commits(sql)
                : word == TransactionStatements.BEGIN;
    }

    /** Whether a statement outside of transactions may as well run in one of its own. */
    private boolean isOfRows(SqlWork work) {
        return work instanceof SqlStatement
                && sink.isIdle()
                && !dialect.transactions().commits(work.sql())
                && StatementHead.of(dialect.syntax(), work.sql()).isOfRows();
    }

    /** In one transaction, so that its outcome is never in doubt. */
    private void runWithItsLine(SqlWork work, State state, Consumer<SqlWork> run) {
        sink.begin();
        try {
            lines.attempt(() -> {
                run.accept(work);
                waitForCommit(row(work.sql(), state));
                commits();
                sink.commitSoFar();
            });
        } catch (RuntimeException refused) { // the script may catch it and go on
            rollBack(refused);
            throw refused;
        }
    }

    private void rollBack(RuntimeException cause) {
        try {
            sink.rollback();
        } catch (RuntimeException lost) {
            cause.addSuppressed(lost);
        }
    }

    private TransactionStatements word(String sql) {
        return TransactionStatements.of(dialect.syntax(), sql);
    }

    /** What an operation is made of may depend on what was there before its first statement: then that is in the journal. */
    private List<SqlWork> rest(Supplier<List<SqlWork>> compiled) {
        if (!planned.isEmpty() && !done.isEmpty() && planned.get(0).operation().equals(digest)) {
            return Stream.concat(done.stream(), planned.stream())
                    .sorted(Comparator.comparingInt(JournalRow::part))
                    .<SqlWork>map(row -> SqlStatement.of(row.statement()))
                    .toList();
        }
        lines.delete(planned);
        planned = List.of();
        return compiled.get();
    }

    private void plan(List<SqlWork> behind) {
        boolean kept = behind.stream()
                .allMatch(work -> work instanceof SqlStatement statement
                        && statement.parameters().isEmpty()
                        && JournalTable.keepsAll(statement.sql()));
        if (!kept || !planned.isEmpty()) {
            return;
        }
        int at = part;
        List<JournalRow> next = new ArrayList<>(behind.size());
        for (SqlWork work : behind) {
            part++;
            next.add(row(work.sql(), State.PLANNED));
        }
        part = at;
        next.forEach(lines::add);
        planned = List.copyOf(next);
    }

    private void passOver(JournalRow row, SqlWork statement) {
        if (!row.statement().equals(JournalTable.kept(statement.sql()))) {
            throw refusals.changed(row.statement(), statement.sql());
        }
        last = Optional.of(row);
    }

    @Override
    public void deferred(Operation operation) {
        part++;
        waitForCommit(row(operation.label(), State.DONE));
    }

    @Override
    public void inTransactionsOfItsOwn(String what, Runnable work) {
        part++;
        begin(what, true);
        work.run();
        end();
    }

    private void begin(String sql, boolean end) {
        waitForCommit(row(sql, end ? State.BEGUN_LAST : State.BEGUN));
        commits();
    }

    /** The statement is carried out, whether or not that can be written down. */
    private void end() {
        JournalRow row = last.orElseThrow().finished();
        last = Optional.of(row);
        lines.changeNow(row);
    }

    private void waitForCommit(JournalRow row) {
        lines.add(row);
        last = Optional.of(row);
    }

    private JournalRow row(String sql, State state) {
        return new JournalRow(before.revision(), before.direction(), place, part, digest, sql, state);
    }

    private void complete() {
        if (last.isEmpty()) {
            waitForCommit(row("", State.COMPLETE));
        } else if (last.get().state() != State.COMPLETE) {
            lines.change(last.get(), last.get().in(State.COMPLETE));
        }
    }

    @Override
    public boolean isUnderWay() {
        return !done.isEmpty();
    }

    @Override
    public void connectionAsked() {
        sawConnection = true;
        place(OperationDigest.of(CONNECTION));
        if (place > lastPlace()) {
            waitForCommit(row(CONNECTION, State.COMPLETE));
            if (!sink.inTransaction() || !dialect.facts().supportsTransactionalDdl()) {
                commits(); // what the script does there may commit, this line with it
            }
        } else if (!done.isEmpty() && !done.get(0).operation().equals(digest)) {
            throw refusals.changed(done.get(0).statement(), CONNECTION);
        } else if (!resume.equals(Optional.of(Resume.RETRY))) {
            throw refusals.connection();
        }
    }

    private int lastPlace() {
        return before.rows().isEmpty()
                ? 0
                : before.rows().get(before.rows().size() - 1).place();
    }

    /** What waits is written into the transaction that is about to be committed. */
    @Override
    public void commits() {
        lines.write();
    }

    @Override
    public void scriptEnds() {
        if (place < lastPlace()) {
            throw refusals.changed(before.rows().get(before.rows().size() - 1).statement(), "(the end of the script)");
        }
    }

    @Override
    public void stepEnds() {
        lines.forget(before.revision());
    }

    /** The line of a statement that was tried once more stays: the first try may only now have come to its end. */
    @Override
    public void refused() {
        Optional<JournalRow> refused = last.filter(row -> row.state().inDoubt())
                .filter(row -> triedAgain.filter(row::isSamePlace).isEmpty());
        refused.ifPresent(row -> {
            if (row.part() == 1) {
                lines.deleteNow(row);
            } else {
                lines.changeNow(row.in(State.PLANNED));
            }
        });
    }

    @Override
    public boolean sawConnection() {
        return sawConnection;
    }

    @Override
    public boolean isInDoubt() {
        return last.filter(row -> row.state().inDoubt()).isPresent();
    }

    @Override
    public List<String> standing() {
        return before.standing();
    }

    @Override
    public boolean isKept() {
        return true;
    }
}
