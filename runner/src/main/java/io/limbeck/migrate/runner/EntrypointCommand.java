package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.runner.exec.ExecMode;
import io.limbeck.migrate.runner.exec.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Brings the database to head; {@link Runner} then runs the program that follows {@code --}. */
final class EntrypointCommand extends Command implements Action {
    static final String NAME = "entrypoint";

    private final Value<ExecMode> exec = word(
            ExecMode.class,
            "HOW",
            "How to run the program: native replaces this process, spawn starts a child, auto (the default) replaces it if possible.",
            "--exec");
    private final Flag scrubEnv = flag(
            "Hide MIGRATE_… and DATABASE_URL from the program, so that it does not get the migration's secrets.",
            "--scrub-env");

    private final Flag noUpgrade = flag(
            "Write nothing; only wait until another process has brought the database to head. Exit with 3 if that takes too"
                    + " long.",
            "--no-upgrade");

    EntrypointCommand() {
        super(NAME, "Upgrades to head, then runs the program that follows --, as in: entrypoint -- java -jar app.jar");
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public Result run(Session session) {
        Mode mode = Mode.of(session.environment(), session.environmentName());
        if (noUpgrade.given()) {
            return session.migrator().awaitHead();
        }
        return mode == Mode.DEV
                ? session.migrator().develop()
                : session.migrator().upgrade("head");
    }

    ExecMode mode() {
        return exec.get().orElse(ExecMode.AUTO);
    }

    /** @param words the program and its arguments */
    Program program(List<String> words, Path workingDirectory, Map<String, String> environment) {
        return new Program(words, workingDirectory, environment, scrubEnv.given() ? secrets(environment) : Set.of());
    }

    /** Selected by name, whether or not this migration has read them. */
    private static Set<String> secrets(Map<String, String> environment) {
        Set<String> secrets = new TreeSet<>();
        for (String name : environment.keySet()) {
            if (name.startsWith("MIGRATE_") || name.equals("DATABASE_URL")) {
                secrets.add(name);
            }
        }
        return secrets;
    }
}
