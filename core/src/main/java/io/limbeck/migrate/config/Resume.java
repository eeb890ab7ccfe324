package io.limbeck.migrate.config;

/** What a person who has looked at the database says of a statement of which nobody knows whether it was carried out. */
public enum Resume {
    /** It has done its work: the run goes on behind it. */
    APPLIED,
    /** It has done nothing, or does no harm when it runs once more: the run goes on with it. */
    RETRY
}
