package io.limbeck.migrate.console;

import io.limbeck.migrate.result.DifferenceInfo;

/** Differences in words, a line each. */
final class DifferenceText {
    private final Paint paint;

    DifferenceText(Paint paint) {
        this.paint = paint;
    }

    String line(DifferenceInfo difference) {
        String rows = difference.rows().isPresent()
                ? ", " + difference.table() + " holds "
                        + count(difference.rows().getAsLong()) + " today"
                : "";
        String mark = difference.destructive() ? paint.mark(" (destructive" + rows + ")") : "";
        return "  " + difference.words() + mark;
    }

    private static String count(long rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    String unknown(String table) {
        return "  table " + table + " is unknown to the model and to all revisions: left alone";
    }
}
