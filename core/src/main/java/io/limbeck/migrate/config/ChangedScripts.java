package io.limbeck.migrate.config;

/** What an upgrade does when a script was changed after it was applied. */
public enum ChangedScripts {
    /** It ends before its first step. */
    REFUSE,
    /** It reports the script and goes on. */
    WARN
}
