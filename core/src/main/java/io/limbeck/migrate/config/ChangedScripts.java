package io.limbeck.migrate.config;

/** What an upgrade does if a script has changed since it was applied. */
public enum ChangedScripts {
    /** Fails before the first step. */
    REFUSE,
    /** Reports the script and continues. */
    WARN
}
