package io.limbeck.migrate.error;

import io.limbeck.migrate.annotation.Experimental;
import java.util.Collection;
import java.util.stream.Collectors;

/** Formats lists for messages: long ones are cut, with the number of omitted entries. */
@Experimental
public final class Words {
    private static final int SHOWN = 10;

    private Words() {}

    /** The names, separated by commas. */
    public static String list(Collection<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
    }

    /** "1 revision", "2 revisions". */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
