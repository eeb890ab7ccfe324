package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.ScriptCompileException;
import io.limbeck.migrate.error.ScriptCompileException.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scripts compiled together, with the result that each would have alone.
 *
 * <p>Scripts of one task see each other's classes, but run apart from each other, each in its own class loader. So a script
 * whose classes mention another script's, or that has errors, is compiled a second time alone, and that answer counts; the
 * Eclipse compiler does not tell which script an error is in, so there the batch is halved until it is plain. A batch without
 * errors or such mentions, which is nearly every one, is a single task.
 */
final class Batch {
    /** Beyond so many broken scripts the errors are taken as they come; nobody reads them all. */
    private static final int BROKEN_ALONE = 50;

    private final CompileTasks tasks;
    private final Map<Source, Map<String, byte[]>> classes = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int broken;

    Batch(CompileTasks tasks) {
        this.tasks = tasks;
    }

    /** Compiles sources whose class names differ. */
    void compile(List<Source> sources) {
        List<Source> remaining = sources;
        while (!remaining.isEmpty()) {
            Outcome together = tasks.run(remaining);
            if (!together.unplaced().isEmpty() && remaining.size() > 1 && broken < BROKEN_ALONE) {
                compile(remaining.subList(0, remaining.size() / 2));
                compile(remaining.subList(remaining.size() / 2, remaining.size()));
                return;
            }
            List<Source> settled = remaining.size() == 1
                    ? remaining
                    : remaining.stream().filter(together::standsAlone).toList();
            Set<Source> others = new HashSet<>(remaining);
            settled.forEach(others::remove);
            for (Source source : remaining) {
                if (others.contains(source)) {
                    boolean again = !together.hasErrors(source) || broken < BROKEN_ALONE;
                    collect(again ? tasks.run(List.of(source)) : together, List.of(source));
                }
            }
            if (!together.failed() || others.isEmpty()) {
                collect(together, settled);
                findings.addAll(together.unplaced());
                return;
            }
            remaining = settled; // the errors of the others have cost them their classes
        }
    }

    /** @throws ScriptCompileException with all errors of all calls */
    List<CompiledScript> result(List<Source> sources) {
        if (!findings.isEmpty()) {
            throw new ScriptCompileException(findings);
        }
        return sources.stream()
                .map(source -> new CompiledScript(source, classes.getOrDefault(source, Map.of())))
                .toList();
    }

    private void collect(Outcome outcome, List<Source> sources) {
        for (Source source : sources) {
            List<Finding> errors = outcome.errors().getOrDefault(source, List.of());
            broken += errors.isEmpty() ? 0 : 1;
            findings.addAll(errors);
            classes.put(source, outcome.classes().getOrDefault(source, Map.of()));
        }
    }
}
