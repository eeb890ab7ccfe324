package io.limbeck.migrate.internal.lint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The tables that a script has created itself. Names compare case-insensitively, because databases fold them differently. */
final class MadeTables {
    private final Set<String> names = new HashSet<>();

    void add(String table) {
        names.add(table.toLowerCase(Locale.ROOT));
    }

    boolean has(String table) {
        return names.contains(table.toLowerCase(Locale.ROOT));
    }
}
