package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.ScriptFolderException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the scripts of all locations, without compiling or running anything. */
public final class ScriptReader {
    /** Fewer are read sooner than other threads start. */
    private static final int MANY = 500;

    private ScriptReader() {}

    /**
     * All scripts, sorted by name; a file that two locations share is read once.
     *
     * @throws ScriptFolderException if a location or a file in it is missing or cannot be read
     * @throws BrokenScriptsException with every fault of every script
     */
    public static List<Script> read(List<ScriptFolder> folders) {
        Map<String, ScriptSource> byName = new TreeMap<>();
        for (ScriptFolder folder : folders) {
            for (ScriptSource source : folder.sources()) {
                byName.putIfAbsent(source.name(), source);
            }
        }
        List<ScriptFault> faults = new ArrayList<>();
        List<Script> scripts = new ArrayList<>(byName.size());
        for (Outcome outcome : outcomes(byName.values().toArray(ScriptSource[]::new))) {
            if (outcome.unreadable.isPresent()) {
                throw outcome.unreadable.get();
            }
            faults.addAll(outcome.faults);
            outcome.script.ifPresent(scripts::add);
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(ScriptFault::script)
                    .thenComparingInt(fault -> fault.line().orElse(0)));
            throw new BrokenScriptsException(faults);
        }
        return scripts;
    }

    /** In the order of the sources; many of them are read on all processors. */
    private static Outcome[] outcomes(ScriptSource[] sources) {
        Outcome[] outcomes = new Outcome[sources.length];
        if (sources.length < MANY) {
            for (int i = 0; i < sources.length; i++) {
                outcomes[i] = outcome(sources[i]);
            }
        } else {
            Arrays.parallelSetAll(outcomes, i -> outcome(sources[i]));
        }
        return outcomes;
    }

    private static Outcome outcome(ScriptSource source) {
        List<ScriptFault> faults = new ArrayList<>(0);
        try {
            return new Outcome(read(source, faults), faults, Optional.empty());
        } catch (ScriptFolderException unreadable) {
            return new Outcome(Optional.empty(), faults, Optional.of(unreadable));
        }
    }

    /** One script, or empty and at least one fault more. */
    public static Optional<Script> read(ScriptSource source, List<ScriptFault> faults) {
        Optional<ScriptText> decoded = ScriptText.decode(source.name(), source.bytes(), faults);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        Faults own = new Faults(source.name());
        Optional<Script> script = source.isJava()
                ? JavaHeader.read(source, decoded.get(), own)
                : SqlHeader.read(source, decoded.get(), own);
        faults.addAll(own.found());
        return own.found().isEmpty() ? script : Optional.empty();
    }

    /** What is thrown waits for its turn, so that of several files the same one is named each time. */
    private record Outcome(
            Optional<Script> script, List<ScriptFault> faults, Optional<ScriptFolderException> unreadable) {}

    /** What is wrong with one script. */
    static final class Faults {
        private final String script;
        private final List<ScriptFault> found = new ArrayList<>();

        Faults(String script) {
            this.script = script;
        }

        void at(int line, String what) {
            found.add(new ScriptFault(script, OptionalInt.of(line), what));
        }

        List<ScriptFault> found() {
            return found;
        }
    }
}
