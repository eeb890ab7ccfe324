package io.limbeck.migrate.runner.exec;

/** How to run the program that follows {@code --}. */
public enum ExecMode {
    /** {@link #NATIVE} if possible, otherwise {@link #SPAWN}. */
    AUTO,
    /** In place of this process. */
    NATIVE,
    /** As a child of this process, which forwards signals and returns the child's exit status. */
    SPAWN
}
