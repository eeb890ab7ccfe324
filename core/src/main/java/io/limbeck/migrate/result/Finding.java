package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ScriptLocation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that is out of sync, or unsafe.
 *
 * @param kind a name for programs, such as {@code pending-revisions}; the rule when it is {@code lint} that found it
 * @param words a sentence that states it
 * @param details lines that list what it is about
 * @param remedy what to do, with the command to type
 * @param place what it concerns, as far as it is one thing
 * @param differences the same as {@code details}, as data, where it is about two schemas
 */
public record Finding(
        String kind, String words, List<String> details, String remedy, Place place, List<DifferenceInfo> differences) {
    public Finding {
        requireNonNull(kind, "kind");
        requireNonNull(words, "words");
        details = List.copyOf(details);
        requireNonNull(remedy, "remedy");
        requireNonNull(place, "place");
        differences = List.copyOf(differences);
    }

    /** One that concerns no single revision or table. */
    public Finding(String kind, String words, List<String> details, String remedy) {
        this(kind, words, details, remedy, Place.NONE, List.of());
    }

    /** The same, which concerns this. */
    public Finding at(Place where) {
        return new Finding(kind, words, details, remedy, where, differences);
    }

    /** The same with what differs; its one table, where it is one, becomes its place. */
    public Finding with(List<DifferenceInfo> differing) {
        List<String> tables =
                differing.stream().map(DifferenceInfo::table).distinct().toList();
        Place where = tables.size() == 1 ? place.ofTable(tables.get(0)) : place;
        return new Finding(kind, words, details, remedy, where, differing);
    }

    /** The same with another remedy. */
    public Finding withRemedy(String other) {
        return new Finding(kind, words, details, other, place, differences);
    }

    /**
     * Where a finding is.
     *
     * @param script the file as the user knows it
     * @param line in the script, counted from 1
     */
    public record Place(Optional<String> revision, Optional<String> script, OptionalInt line, Optional<String> table) {
        /** Nowhere in particular. */
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

        Place ofTable(String name) {
            return new Place(revision, script, line, Optional.of(name));
        }

        /** The same place, and the table that is concerned. */
        public Place of(Optional<String> concerned) {
            return concerned.map(this::ofTable).orElse(this);
        }
    }
}
