package io.limbeck.migrate.maven;

import io.limbeck.migrate.error.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Properties on the command line that look like misspelt parameters of the goal. Maven accepts any {@code -D} silently, so
 * {@code -Dmesage=x} would simply have no effect.
 */
final class MistypedProperties {
    /** Shorter names resemble too many others. */
    private static final int LONG_ENOUGH = 4;

    private MistypedProperties() {}

    /**
     * One message for each.
     *
     * @param typed the properties of the command line
     * @param ofProject the properties of the POM: a property defined there is not a typo
     * @param parameters the goal's properties
     */
    static List<String> notes(Properties typed, Properties ofProject, Collection<String> parameters) {
        List<String> notes = new ArrayList<>();
        for (String name : new TreeSet<>(typed.stringPropertyNames())) {
            boolean ours = parameters.contains(name) || ofProject.containsKey(name) || name.indexOf('.') >= 0;
            if (!ours && name.length() >= LONG_ENOUGH) {
                Optional<String> meant = Nearest.to(name, parameters);
                meant.ifPresent(near -> notes.add("-D" + name
                        + " is not a parameter of this goal and has no effect. Did you mean -D" + near + "?"));
            }
        }
        return notes;
    }
}
