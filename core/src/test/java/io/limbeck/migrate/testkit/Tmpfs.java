package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small file system in memory, which only root can make; without that right the test is skipped, aloud. */
final class Tmpfs implements AutoCloseable {
    private final Path folder;

    private Tmpfs(Path folder) {
        this.folder = folder;
    }

    static Tmpfs mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Need.of("tmpfs")
                .met(
                        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
                        "this user may not mount a tmpfs, so neither a full disk nor a read-only one can be had");
        return new Tmpfs(folder);
    }

    Path folder() {
        return folder;
    }

    void makeReadOnly() throws IOException, InterruptedException {
        Need.of("tmpfs").met(run("mount", "-o", "remount,ro", folder.toString()), "cannot remount a tmpfs read-only");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return TimeLimit.on(new ProcessBuilder(List.of(command))
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start())
                            .waitFor()
                    == 0;
        } catch (IOException e) { // no such program
            return false;
        }
    }
}
