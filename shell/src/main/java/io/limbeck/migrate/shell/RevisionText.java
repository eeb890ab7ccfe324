package io.limbeck.migrate.shell;

import io.limbeck.migrate.error.Words;
import io.limbeck.migrate.result.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A revision as text, on one line or in full. */
final class RevisionText {
    private final Paint paint;
    private final boolean markCurrent;

    RevisionText(Paint paint) {
        this(paint, true);
    }

    private RevisionText(Paint paint, boolean markCurrent) {
        this.paint = paint;
        this.markCurrent = markCurrent;
    }

    /** For lists in which every revision is current. */
    RevisionText withoutCurrent() {
        return new RevisionText(paint, false);
    }

    /** {@code ae1027a6acf1 (head), add_is_active_to_users}. */
    String line(RevisionInfo revision) {
        String marked = paint.id(revision.id()) + marks(revision);
        return revision.message().isEmpty() ? marked : marked + ", " + revision.message();
    }

    /** The line with the revision after its parents: {@code 1975ea83b712 -> ae1027a6acf1 (head), add_is_active_to_users}. */
    String lineWithParents(RevisionInfo revision) {
        return parents(revision) + " -> " + line(revision);
    }

    /**
     * A branch point, and a line for each of its children.
     *
     * @param known the known children
     */
    String branches(RevisionInfo revision, List<RevisionInfo> known) {
        String margin = " ".repeat(revision.id().length());
        return line(revision)
                + revision.children().stream()
                        .map(child -> "\n" + margin + " -> " + child(child, known))
                        .collect(Collectors.joining());
    }

    private String child(String id, List<RevisionInfo> known) {
        return known.stream()
                .filter(revision -> revision.id().equals(id))
                .findFirst()
                .map(this::line)
                .orElseGet(() -> paint.id(id));
    }

    /** All its details, one per line. */
    String full(RevisionInfo revision) {
        List<String> lines = new ArrayList<>();
        lines.add("Revision:   " + paint.id(revision.id()) + inBrackets(places(revision)));
        lines.add("Message:    " + revision.message());
        lines.add("Down:       " + parents(revision));
        addList(lines, "Depends on: ", revision.dependsOn());
        addList(lines, "Labels:     ", revision.labels());
        addList(lines, "Children:   ", revision.children());
        revision.created().ifPresent(instant -> lines.add("Created:    " + instant));
        lines.add("Script:     " + revision.script());
        if (!revision.description().isEmpty()) {
            lines.add("\n" + Lines.indent(revision.description(), "    "));
        }
        return String.join("\n", lines);
    }

    private static void addList(List<String> lines, String name, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(name + Words.list(values));
        }
    }

    private String parents(RevisionInfo revision) {
        return revision.down().isEmpty() ? StepText.BASE : paint.id(String.join(", ", revision.down()));
    }

    /** The marks for all that the line does not otherwise show. */
    private String marks(RevisionInfo revision) {
        List<String> marks = new ArrayList<>();
        if (!revision.labels().isEmpty()) {
            marks.add(Words.list(revision.labels()));
        }
        if (!revision.dependsOn().isEmpty()) {
            marks.add("depends on " + Words.list(revision.dependsOn()));
        }
        marks.addAll(places(revision));
        return inBrackets(marks);
    }

    private String inBrackets(List<String> marks) {
        return marks.stream().map(mark -> " " + paint.mark("(" + mark + ")")).collect(Collectors.joining());
    }

    /** Its position in the graph. */
    private List<String> places(RevisionInfo revision) {
        List<String> places = new ArrayList<>();
        addIf(revision.head(), revision.effectiveHead() ? "effective head" : "head", places);
        addIf(markCurrent && revision.current(), "current", places);
        addIf(revision.branchPoint(), "branchpoint", places);
        addIf(revision.mergePoint(), "mergepoint", places);
        return places;
    }

    private static void addIf(boolean holds, String place, List<String> places) {
        if (holds) {
            places.add(place);
        }
    }
}
