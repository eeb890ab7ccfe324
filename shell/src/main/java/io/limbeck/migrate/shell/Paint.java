package io.limbeck.migrate.shell;

/** Colours for terminals, or none. */
enum Paint {
    NONE,
    ANSI;

    String id(String text) {
        return in("33", text);
    }

    String mark(String text) {
        return in("36", text);
    }

    String fault(String text) {
        return in("31", text);
    }

    private String in(String code, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
