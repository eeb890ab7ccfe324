package io.limbeck.migrate.config;

/** A text that is not what its setting takes; says so without the key, which the caller knows, and without secrets. */
final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** @param what a clause that follows the key: {@code "5 parsecs" is not a duration.} */
    BadValue(String what, String remedy) {
        super(what, null, false, false);
        this.remedy = remedy;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
