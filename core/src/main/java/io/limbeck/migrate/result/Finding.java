package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.ScriptLocation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that is out of sync, or unsafe.
 *
 * @param kind a name for programs, such as {@code pending-revisions}; for {@code lint}, the rule
 * @param words a sentence that describes it
 * @param details the affected objects, one per line
 * @param advice what to do, with the command to run
 * @param place the affected place, if it is a single one
 * @param differences the same as {@code details}, as data, if two schemas were compared
 */
public record Finding(
        String kind, String words, List<String> details, Advice advice, Place place, List<DifferenceInfo> differences) {
    public Finding {
        requireNonNull(kind, "kind");
        requireNonNull(words, "words");
        details = List.copyOf(details);
        requireNonNull(advice, "advice");
        requireNonNull(place, "place");
        differences = List.copyOf(differences);
    }

    /** A finding without a single revision or table. */
    public Finding(String kind, String words, List<String> details, Advice advice) {
        this(kind, words, details, advice, Place.NONE, List.of());
    }

    /** What to do; commands are spelled as typed for {@code runner.jar}. */
    public String remedy() {
        return advice.text();
    }

    /** The same finding at this place. */
    public Finding at(Place where) {
        return new Finding(kind, words, details, advice, where, differences);
    }

    /** The same finding with these differences; if they concern a single table, it becomes the place. */
    public Finding with(List<DifferenceInfo> differing) {
        List<String> tables =
                differing.stream().map(DifferenceInfo::table).distinct().toList();
        Place where = tables.size() == 1 ? place.ofTable(tables.get(0)) : place;
        return new Finding(kind, words, details, advice, where, differing);
    }

    /**
     * The place of a finding.
     *
     * @param script the file as the user knows it
     * @param line in the script, counted from 1
     */
    public record Place(Optional<String> revision, Optional<String> script, OptionalInt line, Optional<String> table) {
        /** No particular place. */
        public static final Place NONE =
                new Place(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

        public Place {
            requireNonNull(revision, "revision");
            requireNonNull(script, "script");
            requireNonNull(line, "line");
            requireNonNull(table, "table");
        }

        /** A place in a script. */
        public static Place of(ScriptLocation location) {
            return new Place(location.revision(), Optional.of(location.script()), location.line(), Optional.empty());
        }

        /** A revision as a whole. */
        public static Place of(String revision, String script) {
            return new Place(Optional.of(revision), Optional.of(script), OptionalInt.empty(), Optional.empty());
        }

        /** The same place with the affected table. */
        public Place ofTable(String name) {
            return new Place(revision, script, line, Optional.of(name));
        }
    }
}
