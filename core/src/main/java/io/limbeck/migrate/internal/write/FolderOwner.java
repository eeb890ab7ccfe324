package io.limbeck.migrate.internal.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Gives new files in a folder to the owner of the folder: in a container, root or some number without a name writes for the people
 * who own the mounted folder, and they have to be able to edit and delete it.
 */
public final class FolderOwner {
    private FolderOwner() {}

    /**
     * As far as this process may; a file that stays its own is there all the same.
     *
     * @param folder or a file, whose owner and group are taken
     */
    public static void takes(Path entry, Path folder) {
        PosixFileAttributeView view =
                Files.getFileAttributeView(entry, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        try {
            PosixFileAttributes wanted = Files.readAttributes(folder, PosixFileAttributes.class);
            PosixFileAttributes now = view.readAttributes();
            if (!now.group().equals(wanted.group()) && !attempt(() -> view.setGroup(wanted.group()))) {
                return;
            }
            if (!now.owner().equals(wanted.owner()) && !attempt(() -> view.setOwner(wanted.owner()))) {
                view.setPermissions(writableAs(wanted.permissions(), now.permissions()));
            }
        } catch (IOException e) {
            return; // it belongs to whom it belongs
        }
    }

    /** Whoever may add files to the folder may change this one. */
    private static Set<PosixFilePermission> writableAs(
            Set<PosixFilePermission> folder, Set<PosixFilePermission> entry) {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(entry);
        if (folder.contains(PosixFilePermission.GROUP_WRITE)) {
            permissions.addAll(EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE));
        }
        if (folder.contains(PosixFilePermission.OTHERS_WRITE)) {
            permissions.addAll(EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE));
        }
        return permissions;
    }

    private static boolean attempt(Gift gift) {
        try {
            gift.give();
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Gift {
        void give() throws IOException;
    }
}
