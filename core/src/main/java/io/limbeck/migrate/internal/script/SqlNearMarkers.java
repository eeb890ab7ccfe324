package io.limbeck.migrate.internal.script;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.result.Direction;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that are nearly {@code -- migrate:upgrade} or {@code -- migrate:downgrade}: in capitals, without the colon, after three
 * dashes, in a block comment. Each is asked for once, in the order of the text.
 */
final class SqlNearMarkers {
    private static final Pattern NEAR = Pattern.compile(
            "^[ \\t]*+(?:-{2,}+|#++|//|/\\*)[ \\t*]*+(?<name>migrate[ \\t]*+[-:._=]?[ \\t]*+)?"
                    + "(?<way>up|down)grade\\b(?<rest>[^\\n]*+)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** What else such a line holds; anything more is prose. Possessive throughout: other loops recurse once per word. */
    private static final Pattern REST = Pattern.compile(
            "(?:[ \\t]++(?:no-transaction|" + Dialects.names().collect(joining("|"))
                    + "))*+[ \\t]*+[:;.]?+[ \\t]*+(?:\\*/[ \\t]*+)?+",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final String text;
    private final Matcher near;
    private int line;
    private boolean waiting;
    private int from;

    SqlNearMarkers(String text) {
        this.text = text;
        this.near = NEAR.matcher(text);
        this.waiting = find();
    }

    /** The next line that the pattern matches; it is asked only about lines that begin like a comment, which is faster. */
    private boolean find() {
        while (line < text.length()) {
            int start = line;
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line = end + 1;
            int first = start;
            while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
                first++;
            }
            if (first < end
                    && "-#/".indexOf(text.charAt(first)) >= 0
                    && near.region(start, end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Passes over what begins before this place. */
    void skipTo(int place) {
        from = place;
    }

    /** The next one that begins before this place. */
    Optional<Found> next(int to) {
        while (waiting && near.start() < to) {
            Optional<Found> found = near.start() >= from ? found() : Optional.empty();
            waiting = find();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> found() {
        String name = near.group("name");
        boolean isSure = name != null;
        if (!(isSure && name.contains(":")) && !REST.matcher(near.group("rest")).matches()) {
            return Optional.empty();
        }
        Direction direction =
                near.group("way").toLowerCase(Locale.ROOT).equals("up") ? Direction.UPGRADE : Direction.DOWNGRADE;
        return Optional.of(new Found(direction, near.start(), near.group().strip(), isSure));
    }

    /**
     * One of them.
     *
     * @param start where its line begins
     * @param said the comment, to the end of its line
     * @param isSure whether it names us; otherwise it may be a heading
     */
    record Found(Direction direction, int start, String said, boolean isSure) {}
}
