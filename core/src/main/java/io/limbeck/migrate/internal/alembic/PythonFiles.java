package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of an Alembic project. */
final class PythonFiles {
    private PythonFiles() {}

    /** The scripts that Alembic would read, sorted by name. */
    static List<Path> in(AlembicFolder folder) {
        List<Path> found = new ArrayList<>();
        for (Path versions : folder.versions()) {
            try (Stream<Path> files = Files.walk(versions, folder.recursive() ? Integer.MAX_VALUE : 1)) {
                files.filter(PythonFiles::isScript).sorted().forEach(found::add);
            } catch (IOException e) {
                throw new UsageException(
                        "Cannot read the folder " + versions + ": " + e + ".", "Check its permissions.");
            }
        }
        return found;
    }

    private static boolean isScript(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".py")
                && !name.startsWith(".#")
                && !name.startsWith("__init__")
                && Files.isRegularFile(file);
    }

    /** A file's text, which must be UTF-8. */
    static String text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UsageException("Cannot read " + file + ": it is not UTF-8.", "Convert the file to UTF-8.");
        } catch (IOException e) {
            throw new UsageException("Cannot read " + file + ": " + e + ".", "Check its permissions.");
        }
    }
}
