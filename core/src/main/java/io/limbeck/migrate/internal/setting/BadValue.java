package io.limbeck.migrate.internal.setting;

/** A text that is not what its setting takes; says so without the key, which the caller knows, and without secrets. */
public final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** @param what a clause that follows the key: {@code "5 parsecs" is not a duration.} */
    public BadValue(String what, String remedy) {
        super(what, null, false, false);
        this.remedy = remedy;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
