package io.limbeck.migrate.internal.lint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The tables that a script has made itself; as databases fold names differently, letters of both cases are the same here. */
final class MadeTables {
    private final Set<String> names = new HashSet<>();

    void add(String table) {
        names.add(table.toLowerCase(Locale.ROOT));
    }

    boolean has(String table) {
        return names.contains(table.toLowerCase(Locale.ROOT));
    }
}
