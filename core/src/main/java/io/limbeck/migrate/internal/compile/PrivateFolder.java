package io.limbeck.migrate.internal.compile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder in a place where everybody may write: classes are loaded from it only when it is this user's alone. */
record PrivateFolder(Path path) implements CachePlace {
    /** The folder of this user below the folder for temporary files. */
    static PrivateFolder ofUser() {
        String user = BundleNames.ascii(System.getProperty("user.name", "user"));
        return new PrivateFolder(Path.of(System.getProperty("java.io.tmpdir"), "migrate-classes-" + user));
    }

    /** It is a directory and no link, it belongs to this user, and nobody else may write to it. */
    @Override
    public boolean trusted() throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!FolderRights.areKnown(path)) {
            return true; // Windows: the folder for temporary files is the user's own
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        return !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE)
                && FolderRights.owner(path)
                        .equals(FolderRights.self(path.toAbsolutePath().resolveSibling("")));
    }

    @Override
    public void make() throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            try {
                if (FolderRights.areKnown(path)) {
                    Files.createDirectory(
                            path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectory(path);
                }
            } catch (FileAlreadyExistsException e) {
                // another process was faster; what follows tells whose it is
            }
        }
        if (!trusted()) {
            throw new IOException(path + " is not this user's alone");
        }
    }
}
