package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Java scripts do not compile. Contains all errors of all scripts; nothing was run. */
public final class ScriptCompileException extends GraphException {
    private static final long serialVersionUID = 1L;

    /** How many errors the message shows; {@link #faults()} has them all. */
    private static final int SHOWN = 20;

    private final ArrayList<Finding> findings;

    /**
     * One compiler error.
     *
     * @param excerpt the line of the script and, below it, a caret under the position; empty if the error has no position
     */
    public record Finding(ScriptFault fault, String excerpt) {
        public Finding {
            requireNonNull(fault, "fault");
            requireNonNull(excerpt, "excerpt");
        }

        private String shown() {
            return excerpt.isEmpty() ? fault.toString() : fault + "\n" + excerpt;
        }
    }

    /** @param findings in display order, not empty */
    public ScriptCompileException(List<Finding> findings) {
        super(
                "script-compile",
                what(findings),
                shown(findings),
                "Fix the scripts listed above. Nothing was run.",
                null);
        this.findings = new ArrayList<>(findings);
    }

    /** Every error found, never empty. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Every error found, without the lines of the scripts. */
    public List<ScriptFault> faults() {
        return findings.stream().map(Finding::fault).toList();
    }

    /** The position of the first error. */
    @Override
    public Optional<ScriptLocation> location() {
        ScriptFault first = findings.get(0).fault();
        return Optional.of(new ScriptLocation(Optional.empty(), first.script(), first.line(), Optional.empty()));
    }

    private static String what(List<Finding> findings) {
        long scripts = findings.stream()
                .map(finding -> finding.fault().script())
                .distinct()
                .count();
        if (scripts == 1) {
            return findings.size() == 1
                    ? "A script does not compile:"
                    : "A script does not compile, " + findings.size() + " errors:";
        }
        return scripts + " scripts do not compile, " + findings.size() + " errors:";
    }

    private static String shown(List<Finding> findings) {
        String text = findings.stream().limit(SHOWN).map(Finding::shown).collect(Collectors.joining("\n"));
        return findings.size() <= SHOWN ? text : text + "\nand " + (findings.size() - SHOWN) + " more";
    }
}
