package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table to be rebuilt, deferred as long as the operations that follow can share the rebuild.
 *
 * <p>The script sees no difference: everything else waits for it, and a refusal is that of the operation that met it, at its own line.
 * For that, what cannot be done together is taken back and done one by one.
 */
final class DeferredRewrite {
    private final StatementSink sink;
    private final List<Said> said = new ArrayList<>();
    private Optional<TableRewrite> rewrite = Optional.empty();

    /** An operation, and where in the script it was called. */
    private record Said(Operation operation, List<StackTraceElement> place) {}

    DeferredRewrite(StatementSink sink) {
        this.sink = sink;
    }

    /** Holds the operation back, or does what was held back and leaves this one to the caller: false. */
    boolean takes(Operation operation) {
        if (!sink.inTransaction()) {
            return false;
        }
        if (rewrite.isPresent() && sink.compiler().joins(rewrite.get(), operation)) {
            said.add(new Said(operation, List.of(Thread.currentThread().getStackTrace())));
            return true;
        }
        flush();
        rewrite = sink.compiler().rewrite(operation);
        if (rewrite.isPresent()) {
            said.add(new Said(operation, List.of(Thread.currentThread().getStackTrace())));
        }
        return rewrite.isPresent();
    }

    /** Does what was held back. */
    void flush() {
        if (rewrite.isEmpty()) {
            return;
        }
        List<SqlWork> work = sink.compiler().work(rewrite.get());
        List<Said> operations = List.copyOf(said);
        discard();
        if (operations.size() == 1) {
            at(operations.get(0), () -> work.forEach(sink::run));
        } else if (!sink.attempt(work)) {
            operations.forEach(one ->
                    at(one, () -> sink.compiler().compile(one.operation()).forEach(sink::run)));
        }
    }

    /** Forgets what was held back: its transaction is gone. */
    void discard() {
        rewrite = Optional.empty();
        said.clear();
    }

    private static void at(Said said, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException refused) {
            refused.setStackTrace(said.place().toArray(StackTraceElement[]::new));
            throw refused;
        }
    }
}
