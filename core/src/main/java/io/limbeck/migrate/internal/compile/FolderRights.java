package io.limbeck.migrate.internal.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** To whom folders belong, where the file system knows owners. */
final class FolderRights {
    private FolderRights() {}

    static boolean areKnown(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Whether a folder belongs to this process's user, to the owner of the other folder, or to root. */
    static boolean isOwnedBySameOrRoot(Path folder, Path other) throws IOException {
        UserPrincipal owner = owner(folder);
        return isRoot(folder) || owner.equals(Files.getOwner(other)) || owner.equals(self(folder));
    }

    static UserPrincipal owner(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Who this process is to the file system: the owner of a file that it makes. The name of a user proves nothing. */
    static UserPrincipal self(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "migrate", ".tmp");
        try {
            return owner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean isRoot(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(0);
    }
}
