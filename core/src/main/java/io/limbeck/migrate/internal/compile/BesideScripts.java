package io.limbeck.migrate.internal.compile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** {@code .migrate/classes} in the folder of migrations, kept out of Git. Who can write there can write scripts. */
record BesideScripts(Path migrations) implements CachePlace {
    @Override
    public Path path() {
        return home().resolve("classes");
    }

    @Override
    public boolean trusted() {
        return true;
    }

    @Override
    public void make() throws IOException {
        makeIfMissing(home());
        makeIfMissing(path());
        Path ignore = home().resolve(".gitignore");
        if (!Files.exists(ignore)) {
            try {
                Files.writeString(ignore, "*\n", StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // another process was faster, with the same content
            }
        }
    }

    private Path home() {
        return migrations.resolve(".migrate");
    }

    private static void makeIfMissing(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
