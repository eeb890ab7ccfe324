package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import java.util.Optional;

/**
 * One clause of a column, or one constraint of the table, by its tokens.
 *
 * @param name given by CONSTRAINT
 * @param from its first token
 * @param body the first token after CONSTRAINT and its name
 * @param to after its last token
 */
record Part(Kind kind, Optional<String> name, int from, int body, int to) {
    enum Kind {
        NOT_NULL,
        NULL,
        DEFAULT,
        COLLATE,
        GENERATED,
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        OTHER
    }

    boolean isNamed(String wanted) {
        return name.isPresent() && name.get().equalsIgnoreCase(wanted);
    }
}
