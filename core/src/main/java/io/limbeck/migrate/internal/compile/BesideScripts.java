package io.limbeck.migrate.internal.compile;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * {@code .migrate/classes} in the folder of migrations, kept out of Git. Classes are loaded from it only where nobody else can have put
 * them there: it belongs to this user, to the owner of the scripts or to root, and no other may write to it, whatever the umask was.
 */
record BesideScripts(Path migrations, String name) implements CachePlace {
    /** The cache. */
    BesideScripts(Path migrations) {
        this(migrations, "classes");
    }

    @Override
    public Path path() {
        return home().resolve(name);
    }

    @Override
    public boolean trusted() throws IOException {
        return isOurs(home()) && isOurs(path());
    }

    private boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!FolderRights.areKnown(folder)) {
            return true;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
        return !permissions.contains(GROUP_WRITE)
                && !permissions.contains(OTHERS_WRITE)
                && FolderRights.isOwnedBySameOrRoot(folder, migrations);
    }

    @Override
    public void make() throws IOException {
        makeIfMissing(home());
        makeIfMissing(path());
        if (!trusted()) {
            throw new IOException(path() + " can be written by others");
        }
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
            if (FolderRights.areKnown(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
