package io.limbeck.migrate.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One change on one database: five cells, each {@code yes}, why the database makes it impossible, or {@code NO} and what went wrong. */
final class MatrixRow {
    static final List<String> COLUMNS =
            List.of("seen", "applies", "silent afterwards", "downgrade restores", "rows kept");
    private static final String WRONG = "**NO** ";

    private final String change;
    private final List<String> cells = new ArrayList<>();

    MatrixRow(String change) {
        this.change = change;
    }

    MatrixRow yes() {
        cells.add("yes");
        return this;
    }

    /** From here on the database makes it impossible. */
    MatrixRow impossible(String why) {
        cells.add(oneLine(why));
        return this;
    }

    MatrixRow wrong(String what) {
        cells.add(WRONG + oneLine(what));
        return this;
    }

    boolean isWrong() {
        return cells.stream().anyMatch(cell -> cell.startsWith(WRONG));
    }

    private static String oneLine(String text) {
        String line = text.lines().findFirst().orElse("").replace("|", "\\|");
        return line.length() > 160 ? line.substring(0, 159) + "…" : line;
    }

    @Override
    public String toString() {
        List<String> all = new ArrayList<>(List.of(change));
        all.addAll(cells);
        while (all.size() < COLUMNS.size() + 1) {
            all.add("–");
        }
        return all.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
