package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.ScriptFolderException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the scripts of all locations, without compiling or running anything. */
public final class ScriptReader {
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
        for (ScriptSource source : byName.values()) {
            read(source, faults).ifPresent(scripts::add);
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(ScriptFault::script)
                    .thenComparingInt(fault -> fault.line().orElse(0)));
            throw new BrokenScriptsException(faults);
        }
        return scripts;
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
