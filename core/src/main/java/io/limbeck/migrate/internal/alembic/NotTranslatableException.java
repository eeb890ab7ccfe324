package io.limbeck.migrate.internal.alembic;

/** A part of a script that has no exact counterpart among our operations; its message says which, without a place. */
final class NotTranslatableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTranslatableException(String what) {
        super(what, null, false, false);
    }
}
