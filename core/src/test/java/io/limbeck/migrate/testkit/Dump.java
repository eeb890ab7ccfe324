package io.limbeck.migrate.testkit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a database holds, in an order of its own, so that two databases with the same content have equal dumps.
 *
 * @param entries definitions and rows, sorted
 */
public record Dump(List<Entry> entries) {
    /**
     * One definition or row.
     *
     * @param table which table it belongs to; its own name for a view
     */
    public record Entry(String table, String text) {}

    public Dump {
        entries = List.copyOf(entries);
    }

    /** Without these tables and all that belongs to them. */
    public Dump without(String... tables) {
        Set<String> left = Set.of(tables);
        return new Dump(
                entries.stream().filter(entry -> !left.contains(entry.table())).toList());
    }

    /** What the user's scripts made: without the tables that migrate keeps for itself. */
    public Dump withoutOurs() {
        return without("migrate_version", "migrate_history", "migrate_journal");
    }

    /** Without what only live runs keep: the history, which holds times, and the journal. */
    public Dump withoutHistory() {
        return without("migrate_history", "migrate_journal");
    }

    /** Line by line, for the comparison that a person reads. */
    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> entry.table() + ": " + entry.text())
                .collect(Collectors.joining("\n"));
    }
}
