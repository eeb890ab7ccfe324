package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.script.ScriptReader.Faults;
import io.limbeck.migrate.internal.script.SqlNearMarkers.Found;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the lines {@code -- migrate:…} of an SQL script.
 *
 * <p>Such a line inside a string, a quoted name, a dollar quote or a block comment does not count. Quotes are read as the section's
 * database reads them; in a section for every database the line counts as soon as it is outside quotes and comments in the reading of one
 * of them, for there {@code 'C:\'} and {@code 'it\'s'} cannot both be understood. A quote that is never closed hides nothing: the
 * splitter reports it. A comment that nearly is such a line is a fault: taken for a comment, it would let one section run the statements
 * of the other.
 */
final class SqlSections {
    private static final String MARK = "migrate:";
    private static final List<String> WORDS = List.of("upgrade", "downgrade", "allow");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String NO_TRANSACTION = "no-transaction";

    /** Nobody reads more of them, and each may cost a pass over the text. */
    private static final int MOST_FAULTS = 20;

    private final String text;
    private final Faults faults;
    private final Lines lines;
    private final List<SqlSection> sections = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();

    /** Comments that may be one, where the script has no section of that direction. */
    private final List<Maybe> maybeMarkers = new ArrayList<>();

    private int headEnd;
    private Optional<Begun> current = Optional.empty();
    private SqlReadings readings;

    SqlSections(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
        this.lines = new Lines(text);
        this.headEnd = text.length();
        this.readings = new SqlReadings(text, 0, Dialects.syntaxes());
    }

    List<SqlSection> sections() {
        return sections;
    }

    List<Waiver> waivers() {
        return waivers;
    }

    /** Where the first section's line begins. */
    int headEnd() {
        return headEnd;
    }

    boolean hasUpgrade() {
        return has(Direction.UPGRADE);
    }

    private boolean has(Direction direction) {
        for (SqlSection section : sections) {
            if (section.direction() == direction) {
                return true;
            }
        }
        return false;
    }

    void find() {
        SqlNearMarkers near = new SqlNearMarkers(text);
        for (int at = text.indexOf(MARK);
                at >= 0 && faults.found().size() < MOST_FAULTS;
                at = text.indexOf(MARK, at + MARK.length())) {
            int lineStart = lineStart(at);
            if (lineStart >= 0) {
                refuse(near, lineStart);
                if (!readings.hide(lineStart)) {
                    int newline = text.indexOf('\n', at);
                    int lineEnd = newline < 0 ? text.length() : newline;
                    near.skipTo(lineEnd);
                    marker(text.substring(at + MARK.length(), lineEnd).strip(), lineStart, lineEnd);
                }
            }
        }
        refuse(near, text.length());
        end(text.length());
        if (maybeMarkers.isEmpty()) {
            return;
        }
        maybeMarkers.stream()
                .filter(maybe -> !has(maybe.found.direction()))
                .limit(Math.max(0, MOST_FAULTS - faults.found().size()))
                .toList()
                .forEach(maybe -> refuse(maybe.found, maybe.line));
    }

    /** Comments up to this place that look like markers. */
    private void refuse(SqlNearMarkers near, int to) {
        for (Optional<Found> found = near.next(to); found.isPresent(); found = near.next(to)) {
            boolean counts =
                    !readings.hide(found.get().start()) && faults.found().size() < MOST_FAULTS;
            if (counts && found.get().isSure()) {
                refuse(found.get(), lines.of(found.get().start()));
            } else if (counts) {
                maybeMarkers.add(new Maybe(found.get(), lines.of(found.get().start())));
            }
        }
    }

    private void refuse(Found found, int line) {
        headEnd = Math.min(headEnd, found.start());
        faults.at(
                line, "'%s' does not begin a section: write -- migrate:%s.".formatted(found.said(), found.direction()));
    }

    private void marker(String said, int lineStart, int lineEnd) {
        int line = lines.of(lineStart);
        String[] words = BLANKS.split(said);
        switch (words[0]) {
            case "upgrade" -> begin(Direction.UPGRADE, words, line, lineStart, lineEnd);
            case "downgrade" -> begin(Direction.DOWNGRADE, words, line, lineStart, lineEnd);
            case "allow" -> allow(said, words, line);
            default -> {
                // What follows is surely no SQL of the section before.
                headEnd = Math.min(headEnd, lineStart);
                faults.at(line, unknown("migrate:" + words[0], words[0], WORDS));
            }
        }
    }

    private void begin(Direction direction, String[] words, int line, int lineStart, int lineEnd) {
        end(lineStart);
        headEnd = Math.min(headEnd, lineStart);
        Optional<String> database = Optional.empty();
        boolean transactional = true;
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals(NO_TRANSACTION)) {
                transactional = false;
            } else if (Dialects.named(words[i]).isEmpty()) {
                List<String> known = Stream.concat(Dialects.names(), Stream.of(NO_TRANSACTION))
                        .toList();
                faults.at(line, unknown(words[i], words[i], known));
            } else if (database.isPresent()) {
                faults.at(
                        line,
                        "a section is for one database: write one for each of %s and %s."
                                .formatted(database.get(), words[i]));
            } else {
                database = Optional.of(words[i]);
            }
        }
        int from = Math.min(lineEnd + 1, text.length());
        current = Optional.of(new Begun(direction, database, transactional, line, from));
        readings = new SqlReadings(
                text, from, database.flatMap(Dialects::syntax).map(List::of).orElseGet(Dialects::syntaxes));
    }

    /** Closes the current section. */
    private void end(int to) {
        if (current.isEmpty()) {
            return;
        }
        Begun begun = current.get();
        SqlSection section = new SqlSection(
                begun.direction,
                begun.database,
                begun.transactional,
                begun.line + 1,
                begun.from,
                Math.max(begun.from, to));
        for (SqlSection other : sections) {
            if (other.direction() == section.direction() && other.database().equals(section.database())) {
                faults.at(begun.line, "this section already exists, in line %d.".formatted(other.line() - 1));
                return;
            }
        }
        sections.add(section);
    }

    private void allow(String said, String[] words, int line) {
        if (words.length < 2) {
            faults.at(line, "'-- migrate:allow' needs a rule: write -- migrate:allow RULE reason.");
            return;
        }
        int reason = said.indexOf(words[1], "allow".length()) + words[1].length();
        waivers.add(new Waiver(words[1], said.substring(reason).strip(), line));
    }

    private static String unknown(String shown, String word, List<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> "Unknown '%s'. Did you mean '%s'?".formatted(shown, nearest))
                .orElseGet(() -> "Unknown '%s'. Use one of: %s.".formatted(shown, String.join(", ", known)));
    }

    /** Where the line begins that has nothing but blanks and two dashes before this place; -1 if it has more. */
    private int lineStart(int at) {
        int dashes = beforeBlanks(at);
        if (dashes < 2 || text.charAt(dashes - 1) != '-' || text.charAt(dashes - 2) != '-') {
            return -1;
        }
        int start = beforeBlanks(dashes - 2);
        return start == 0 || text.charAt(start - 1) == '\n' ? start : -1;
    }

    private int beforeBlanks(int at) {
        int i = at;
        while (i > 0 && text.charAt(i - 1) <= ' ' && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i;
    }

    /** A comment that may be a marker. */
    private record Maybe(Found found, int line) {}

    /** A section whose end is not found yet. */
    private record Begun(Direction direction, Optional<String> database, boolean transactional, int line, int from) {}
}
