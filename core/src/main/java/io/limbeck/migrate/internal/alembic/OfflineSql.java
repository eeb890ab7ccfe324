package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.foreign.ForeignBody;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code alembic upgrade --sql} prints, cut into the statements of each revision, without those for Alembic's own table and the
 * transaction around all of it.
 */
final class OfflineSql {
    private static final String MARK = "-- Running ";
    private static final Set<String> TRANSACTION =
            Set.of("BEGIN;", "COMMIT;", "START TRANSACTION;", "BEGIN TRANSACTION;");
    private static final Pattern OF_VERSION_TABLE =
            Pattern.compile("INSERT INTO \\S+ \\(version_num\\) VALUES \\('\\w+'\\).*;"
                    + "|UPDATE \\S+ SET version_num='\\w+' WHERE \\S+version_num = '\\w+';"
                    + "|DELETE FROM \\S+ WHERE \\S+version_num = '\\w+';");
    private static final Pattern DROPS_VERSION_TABLE = Pattern.compile("DROP TABLE \\S+;");

    private final Map<String, List<String>> blocks = new HashMap<>();

    /**
     * Reads a whole output.
     *
     * @param known the revisions whose marks count; a script's own text may contain others
     * @param complete whether Alembic succeeded; otherwise its last block is cut off
     */
    OfflineSql(String output, Direction direction, Set<String> known, boolean complete) {
        String current = "";
        List<String> lines = new ArrayList<>();
        for (String line : output.split("\n", -1)) {
            Optional<String> next = revision(line, direction).filter(known::contains);
            if (next.isPresent()) {
                add(current, lines);
                current = next.get();
                lines = new ArrayList<>();
            } else {
                lines.add(line);
            }
        }
        if (complete) {
            add(current, lines);
        }
    }

    private void add(String revision, List<String> lines) {
        if (!revision.isEmpty() && blocks.put(revision, lines) != null) {
            blocks.put(revision, List.of()); // seen twice: a text looks like a mark, and neither can be trusted
        }
    }

    private static Optional<String> revision(String line, Direction direction) {
        String mark = MARK + direction + " ";
        int arrow = line.lastIndexOf(" -> ");
        if (!line.startsWith(mark) || arrow < mark.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(
                (direction == Direction.UPGRADE ? line.substring(arrow + 4) : line.substring(mark.length(), arrow))
                        .strip());
    }

    /** Whether Alembic has written anything for this revision. */
    boolean has(String revision) {
        return blocks.containsKey(revision);
    }

    /**
     * The statements of a revision, without blank lines at both ends; empty if they are unknown. Those that an autocommit block commits are
     * still between its {@code COMMIT;} and {@code BEGIN;}, see {@link #body}.
     */
    Optional<List<String>> statements(String revision) {
        List<String> block = blocks.getOrDefault(revision, List.of());
        int end = block.size();
        boolean recorded = false;
        while (end > 0 && isAroundIt(block.get(end - 1).strip(), recorded)) {
            recorded |= OF_VERSION_TABLE.matcher(block.get(end - 1).strip()).matches();
            end--;
        }
        int start = 0;
        while (start < end && block.get(start).isBlank()) {
            start++;
        }
        return recorded ? Optional.of(block.subList(start, end)) : Optional.empty();
    }

    /**
     * The statements as they run: those of an autocommit block outside of the transaction. Empty if a line that ends or begins a transaction
     * is not that of such a block.
     */
    static Optional<ForeignBody> body(List<String> statements) {
        if (statements.stream().noneMatch(TRANSACTION::contains)) {
            return Optional.of(new ForeignBody.Sql(statements));
        }
        List<Operation> operations = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean inside = true;
        for (String line : statements) {
            if (!TRANSACTION.contains(line)) {
                lines.add(line);
            } else if (line.equals("COMMIT;") != inside) {
                return Optional.empty();
            } else {
                add(lines, inside, operations);
                lines.clear();
                inside = !inside;
            }
        }
        add(lines, inside, operations);
        return inside ? Optional.of(new ForeignBody.Operations(operations)) : Optional.empty();
    }

    private static void add(List<String> lines, boolean inside, List<Operation> operations) {
        String sql = String.join("\n", lines).strip();
        if (!sql.isEmpty()) {
            Execute execute = new Execute(sql, List.of());
            operations.add(inside ? execute : new Autocommit(List.of(execute)));
        }
    }

    /** @param recorded whether a change of the version table follows this line; its removal comes after */
    private static boolean isAroundIt(String line, boolean recorded) {
        return line.isEmpty()
                || OF_VERSION_TABLE.matcher(line).matches()
                || (!recorded
                        && (TRANSACTION.contains(line)
                                || DROPS_VERSION_TABLE.matcher(line).matches()));
    }
}
