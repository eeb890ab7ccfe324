package io.limbeck.migrate.config;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.ConfigException;
import io.limbeck.migrate.error.ConfigFault;
import io.limbeck.migrate.internal.setting.BadValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong, to fail once. Not thread-safe; lives as long as one loading. */
final class Faults {
    private final List<ConfigFault> faults = new ArrayList<>();

    void add(Setting setting, String what, String remedy) {
        add(setting.name(), setting.origin(), what, remedy);
    }

    void add(Setting setting, BadValue bad) {
        add(setting, bad.what(), bad.remedy());
    }

    void add(String key, Origin origin, String what, String remedy) {
        faults.add(new ConfigFault(Optional.of(key), origin.place(), key + ": " + what, remedy));
    }

    /** A fault that is about no key. */
    void add(String origin, String what, String remedy) {
        add(origin, what, Advice.of(remedy));
    }

    /** A fault that is about no key, with advice that names commands. */
    void add(String origin, String what, Advice advice) {
        faults.add(new ConfigFault(Optional.empty(), origin, what, advice));
    }

    /**
     * Ends the collecting.
     *
     * @throws ConfigException when anything was noted
     */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new ConfigException(faults);
        }
    }
}
