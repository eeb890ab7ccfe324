package io.limbeck.migrate.internal.script;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ScriptFolderException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scripts in a folder of the file system.
 *
 * @param location as configured; its scripts are shown with it in front
 * @param base what a relative location is relative to
 */
record DirectoryFolder(Path location, Path base) implements ScriptFolder {
    DirectoryFolder {
        requireNonNull(location, "location");
        requireNonNull(base, "base");
    }

    @Override
    public List<ScriptSource> sources() {
        Path root = base.resolve(location).toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw Files.exists(root)
                    ? ScriptFolderException.notAFolder(root.toString())
                    : ScriptFolderException.missing(root.toString());
        }
        String shown = shown(location.normalize());
        return under(root.resolve("versions"), (shown.isEmpty() ? "" : shown + "/") + "versions");
    }

    /** All scripts below a folder; each folder is entered once, however many links lead to it. */
    static List<ScriptSource> under(Path versions, String shownAs) {
        if (!Files.isDirectory(versions)) {
            throw holdsPython(versions.getParent())
                    ? ScriptFolderException.python(String.valueOf(versions.getParent()))
                    : ScriptFolderException.missing(versions.toString());
        }
        Path real = real(versions);
        List<ScriptSource> sources = new ArrayList<>();
        Set<Path> entered = new HashSet<>();
        Deque<Folder> waiting = new ArrayDeque<>();
        waiting.add(new Folder(versions, shownAs));
        while (!waiting.isEmpty()) {
            Folder folder = waiting.remove();
            try {
                Path target = folder.path.toRealPath();
                if (!target.startsWith(real)) {
                    throw ScriptFolderException.leadsOut(folder.shownAs, target.toString());
                }
                if (!entered.add(target)) {
                    continue;
                }
                List<Folder> inner = new ArrayList<>();
                list(folder, versions, sources, inner);
                // Sorted, so that of two links to one folder the same one names its scripts everywhere.
                inner.sort((a, b) -> a.shownAs.compareTo(b.shownAs));
                waiting.addAll(inner);
            } catch (IOException e) {
                throw ScriptFolderException.unreadable(folder.path.toString(), e);
            }
        }
        if (sources.isEmpty() && holdsPython(versions)) {
            throw ScriptFolderException.python(versions.toString());
        }
        return sources;
    }

    /** Whether there are scripts of Alembic, which nobody here runs. */
    private static boolean holdsPython(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(folder, "*.py")) {
            return scripts.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException e) {
            return false; // what cannot be read is reported by those who need it
        }
    }

    private static Path real(Path versions) {
        try {
            return versions.toRealPath();
        } catch (IOException e) {
            throw ScriptFolderException.unreadable(versions.toString(), e);
        }
    }

    private static void list(Folder folder, Path versions, List<ScriptSource> sources, List<Folder> inner)
            throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                String shown = folder.shownAs + "/" + name;
                // A name that says "script" is believed: to ask each file what it is would double the system calls.
                if (ScriptFolder.isScript(name)) {
                    sources.add(new ScriptSource.InFile(shown, entry, versions));
                } else if (!name.startsWith(".") && Files.isDirectory(entry)) {
                    inner.add(new Folder(entry, shown));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    private record Folder(Path path, String shownAs) {}
}
