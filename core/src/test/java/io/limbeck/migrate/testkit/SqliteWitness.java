package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** SQLite has no log, but its database is one file: a database that was only read has every byte of it, its time, and no neighbour. */
final class SqliteWitness implements Witness {
    private final SqliteTestDatabase database;
    private State before;

    SqliteWitness(SqliteTestDatabase database) {
        this.database = database;
        before = State.of(database);
    }

    private record State(byte[] bytes, FileTime changed, List<Path> neighbours, Dump dump) {
        static State of(SqliteTestDatabase database) {
            Path file = database.file();
            Dump dump = database.dump();
            try (Stream<Path> folder = Files.list(file.resolveSibling(""))) {
                return new State(
                        Files.readAllBytes(file),
                        Files.getLastModifiedTime(file),
                        folder.filter(path -> path.toString().startsWith(file.toString()))
                                .sorted()
                                .toList(),
                        dump);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public List<String> changes(String... except) {
        State now = State.of(database);
        List<String> changes = new ArrayList<>();
        if (except.length > 0) {
            if (!now.dump().without(except).equals(before.dump().without(except))) {
                changes.add("the content is now\n" + now.dump().without(except));
            }
        } else if (!Arrays.equals(now.bytes(), before.bytes())) {
            changes.add("byte " + Arrays.mismatch(now.bytes(), before.bytes()) + " of the file differs");
        } else if (!now.changed().equals(before.changed())) {
            changes.add("the file was written");
        }
        if (except.length == 0 && !now.neighbours().equals(before.neighbours())) { // who writes has a lock
            changes.add("files now: " + now.neighbours());
        }
        before = now;
        return changes;
    }

    @Override
    public void close() {}
}
