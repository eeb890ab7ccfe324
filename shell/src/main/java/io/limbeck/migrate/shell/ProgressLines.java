package io.limbeck.migrate.shell;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints a plain line on standard error for every completed step; a terminal also shows a counter, a verbose console the
 * statements. Remembers what it printed. For one run, on one thread.
 */
public final class ProgressLines implements MigrationListener {
    private final Console console;
    private final StepText stepText;
    private final List<StepResult> made = new ArrayList<>();
    private final List<Backup> backups = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final RowProgress rows = new RowProgress(System::nanoTime);
    private int planned;

    public ProgressLines(Console console) {
        this.console = console;
        this.stepText = new StepText(console.paint());
    }

    @Override
    public void stepsPlanned(int count) {
        planned = count;
    }

    @Override
    public void stepFinished(StepResult step) {
        made.add(step);
        if (!console.quiet()) {
            boolean counted = console.terminal() && planned >= made.size();
            String counter = counted ? "[" + made.size() + "/" + planned + "] " : "";
            console.log(LogEntry.step(step, counter, stepText.of(step)));
        }
    }

    @Override
    public void statement(String sql) {
        if (console.verbose() && !console.quiet()) {
            console.log(LogEntry.of("debug", "statement", Lines.statement(sql)));
        }
    }

    @Override
    public void backfilled(TableName table, long changed) {
        if (!console.quiet()) {
            rows.backfilled(table, changed).ifPresent(line -> console.log(LogEntry.of("info", "progress", line)));
        }
    }

    @Override
    public void waiting(String sentence) {
        if (!console.quiet()) {
            console.log(LogEntry.of("info", "waiting", sentence));
        }
    }

    @Override
    public void printed(String line) {
        if (!console.quiet()) {
            console.log(LogEntry.of("info", "printed", line));
        }
    }

    @Override
    public void backedUp(Backup backup) {
        backups.add(backup);
        note(backup.words());
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
        console.note(sentence);
    }

    @Override
    public void note(Advice note) {
        notes.add(note.text());
        console.note(note);
    }

    /** Asks on a terminal only; any answer other than yes means no. */
    @Override
    public Optional<Boolean> confirm(String question) {
        if (!console.terminal() || console.json()) {
            return Optional.empty();
        }
        console.log(LogEntry.of("info", "question", question + " [y/n]"));
        return Optional.of(Terminal.line().strip().toLowerCase(Locale.ROOT).startsWith("y"));
    }

    /** The completed steps, which remain applied even if a later one fails. */
    public List<StepResult> made() {
        return List.copyOf(made);
    }

    /** The backups taken so far, which are kept even if a later step fails. */
    List<Backup> backups() {
        return List.copyOf(backups);
    }

    boolean told(Advice note) {
        return notes.contains(note.text());
    }
}
