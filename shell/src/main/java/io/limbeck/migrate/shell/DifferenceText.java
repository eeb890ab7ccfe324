package io.limbeck.migrate.shell;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.UncomparedInfo;
import java.util.List;

/** Formats differences as text, one line each. */
final class DifferenceText {
    private final Paint paint;

    DifferenceText(Paint paint) {
        this.paint = paint;
    }

    String line(DifferenceInfo difference) {
        String rows = difference.rows().isPresent()
                ? ", " + difference.table() + " has " + count(difference.rows().getAsLong())
                : "";
        String mark = difference.destructive() ? paint.mark(" (destructive" + rows + ")") : "";
        return "  " + difference.words() + mark;
    }

    private static String count(long rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    /** All kinds on one line. */
    String uncompared(List<UncomparedInfo> kinds) {
        return "  not compared, left unchanged: "
                + kinds.stream().map(UncomparedInfo::toString).collect(joining("; ")) + "\n";
    }

    String unknown(String table) {
        return "  table " + table + " is in neither the model nor any revision: left unchanged";
    }
}
