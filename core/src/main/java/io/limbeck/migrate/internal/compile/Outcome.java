package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.ScriptCompileException.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one task of a compiler gave.
 *
 * @param failed whether there was any error; then no script's classes can be relied on
 * @param unplaced errors that belong to no script
 */
record Outcome(
        boolean failed,
        Map<Source, Map<String, byte[]>> classes,
        Map<Source, List<Finding>> errors,
        List<Finding> unplaced,
        Map<String, Source> owners) {

    Outcome(
            boolean failed,
            Map<Source, Map<String, byte[]>> classes,
            Map<Source, List<Finding>> errors,
            List<Finding> unplaced) {
        this(failed, classes, errors, unplaced, owners(classes));
    }

    boolean hasErrors(Source source) {
        return errors.containsKey(source);
    }

    /** Whether a script has no errors, and none of its classes mentions a class of another script. */
    boolean standsAlone(Source source) {
        return !hasErrors(source)
                && classes.getOrDefault(source, Map.of()).values().stream()
                        .flatMap(classFile -> ClassReferences.of(classFile).stream())
                        .map(owners::get)
                        .allMatch(owner -> owner == null || owner.equals(source));
    }

    private static Map<String, Source> owners(Map<Source, Map<String, byte[]>> classes) {
        Map<String, Source> owners = new HashMap<>();
        classes.forEach((source, files) -> files.keySet().forEach(name -> owners.put(name, source)));
        return owners;
    }
}
