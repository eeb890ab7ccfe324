package io.limbeck.migrate.it.container;

/** Commands of {@code docs/operations.md} that several tests type. */
final class Commands {
    static final String START = "docker run -d --name menu_backend -p 8000:8000 -v menu_data:/app/data"
            + " -v \"$PWD/migrations:/app/migrations\" foodplanner";
    static final String START_AGAIN = "docker start menu_backend";

    private Commands() {}
}
