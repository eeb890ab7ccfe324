package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.sink.JdbcSink;
import java.util.ArrayList;
import java.util.List;

/** The lines of a running step: those of its present operation that are in the table, and those that wait for the next commit. */
final class JournalLines {
    private final JournalTable table;
    private final JdbcSink sink;
    private final List<JournalRow> waiting = new ArrayList<>();
    private final List<JournalRow> written = new ArrayList<>();
    private boolean any;

    /** @param any whether earlier runs have left lines, so that there is a table */
    JournalLines(JournalTable table, JdbcSink sink, boolean any) {
        this.table = table;
        this.sink = sink;
        this.any = any;
    }

    /** The next operation begins, with what earlier runs have written of it. */
    void next(List<JournalRow> found) {
        written.clear();
        written.addAll(found);
    }

    /** Goes into the transaction that is committed next. */
    void add(JournalRow row) {
        waiting.add(row);
    }

    /** How far the statement of a line is now. */
    void change(JournalRow from, JournalRow to) {
        int place = waiting.indexOf(from);
        if (place >= 0) {
            waiting.set(place, to);
        } else {
            changeNow(to);
        }
    }

    /** The same, committed: the line is in the table. */
    void changeNow(JournalRow to) {
        sink.keepNow(List.of(table.update(to)));
    }

    void deleteNow(JournalRow row) {
        sink.keepNow(List.of(table.delete(row)));
    }

    void delete(List<JournalRow> rows) {
        sink.keep(rows.stream().map(table::delete).toList());
        written.removeIf(row -> rows.stream().anyMatch(row::isSamePlace));
    }

    /** What waits is written into the transaction that is about to be committed; the first of all creates the table. */
    void write() {
        if (!waiting.isEmpty() && !any) {
            sink.keep(table.missing(sink.connection()));
        }
        for (JournalRow row : waiting) {
            boolean there = written.stream().anyMatch(row::isSamePlace);
            sink.keep(List.of(there ? table.update(row) : table.insert(row)));
            written.add(row);
            any = true;
        }
        waiting.clear();
    }

    /** Runs what writes lines in a transaction of its own, which are not there when it fails. */
    void attempt(Runnable work) {
        boolean before = any;
        try {
            work.run();
        } catch (RuntimeException refused) {
            any = before;
            throw refused;
        }
    }

    /** The step is through. */
    void forget(String revision) {
        waiting.clear();
        if (any) {
            sink.keep(List.of(table.deleteAll(revision)));
        }
    }
}
