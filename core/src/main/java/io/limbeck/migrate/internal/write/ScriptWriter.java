package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.ScriptWriteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Puts new scripts into a folder: whole or not at all, never over a file that is there, and for the folder's owner. */
public final class ScriptWriter {
    private ScriptWriter() {}

    /**
     * Writes one script.
     *
     * @param folder made where it is missing, when its parent is there
     * @return the file, absolute
     * @throws ScriptWriteException with the text of the script
     */
    public static Path write(Path folder, RenderedScript script) {
        Path home = folder.toAbsolutePath().normalize();
        Path target = home.resolve(script.fileName());
        if (!home.equals(target.getParent())) {
            throw new IllegalArgumentException("Not a file name: " + script.fileName());
        }
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectory(home);
                FolderOwner.takes(home, home.resolve(".."));
            }
            // Not createTempFile: a script is for everybody whom the umask lets read it.
            Path unfinished = home.resolve("." + UUID.randomUUID() + ".tmp");
            try {
                Files.write(unfinished, script.text().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
                FolderOwner.takes(unfinished, home);
                publish(unfinished, target);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return target;
        } catch (IOException | UnsupportedOperationException e) {
            throw failure(home, target, script, e);
        }
    }

    /** A hard link fails where the name is taken, which a move does not; file systems without links get the name first. */
    private static void publish(Path unfinished, Path target) throws IOException {
        try {
            Files.createLink(target, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.createFile(target);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ScriptWriteException failure(Path home, Path target, RenderedScript script, Exception e) {
        String why;
        String remedy;
        if (e instanceof FileAlreadyExistsException && Files.exists(target)) {
            why = "A file of that name already exists, and scripts are never overwritten.";
            remedy = "Choose another message, or put {{id}} into the key 'file.template'.";
        } else if (!Files.exists(home)) {
            Path parent = home.getParent();
            why = "The folder " + (parent == null || Files.exists(parent) ? home : parent)
                    + " does not exist and cannot be created.";
            remedy = "Create it (as command 'init' does), or set the key 'migrations'.";
        } else if (!Files.isDirectory(home)) {
            why = home + " is not a folder.";
            remedy = "Move that file away, or set the key 'migrations'.";
        } else if (e instanceof AccessDeniedException) {
            why = "This user has no permission to write to the folder " + home + ".";
            remedy = "Grant write permission, or set the key 'migrations'.";
        } else {
            why = e.getMessage() == null ? e.toString() : e.getMessage() + ".";
            remedy = "Check that the folder " + home
                    + " is writable and the disk is not full; in a container, mount it as a volume.";
        }
        return new ScriptWriteException(target, why, Advice.of(remedy), script.text(), e);
    }
}
