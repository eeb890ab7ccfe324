package io.limbeck.migrate.advice;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Part.Text;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A text for people that may name commands and options, as a value. Immutable.
 *
 * <p>It is joined from parts, {@code Advice.of("Join them: ").and(Hint.command("merge").with("heads"))}, and never searched for
 * placeholders: names from a database remain what they are.
 *
 * @param parts in their order; no two plain texts follow each other
 */
public record Advice(List<Part> parts) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** An empty text. */
    public static final Advice NONE = new Advice(List.of());

    public Advice {
        parts = joined(parts);
    }

    /** A text that begins without a hint. */
    public static Advice of(String text) {
        return new Advice(List.of(new Text(text)));
    }

    /** A text that begins with a hint. */
    public static Advice of(Hint hint) {
        return new Advice(List.of(hint));
    }

    /** The same followed by plain text. */
    public Advice and(String text) {
        return and(of(text));
    }

    /** The same followed by a hint. */
    public Advice and(Hint hint) {
        return and(of(hint));
    }

    /** The same followed by another one. */
    public Advice and(Advice other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Advice(all);
    }

    /** The text with its hints as typed for {@code runner.jar}. */
    public String text() {
        return Spelling.COMMAND_LINE.of(this);
    }

    /** The same as {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    /** One text for each sequence of them, so that equal advice has equal parts. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            int last = joined.size() - 1;
            requireNonNull(part, "part");
            if (part instanceof Text text && last >= 0 && joined.get(last) instanceof Text before) {
                joined.set(last, new Text(before.text() + text.text()));
            } else if (!(part instanceof Text text && text.text().isEmpty())) {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }
}
