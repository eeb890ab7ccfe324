package io.limbeck.migrate.runner.exec;

/** How the program behind {@code --} is run. */
public enum ExecMode {
    /** {@link #NATIVE} where it can be, otherwise {@link #SPAWN}. */
    AUTO,
    /** In place of this process. */
    NATIVE,
    /** As a child of this process, which passes signals on and its exit status back. */
    SPAWN
}
