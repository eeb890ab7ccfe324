package io.limbeck.migrate.runner.exec;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * SQLite's engine for Linux, unpacked once per user instead of at every start, in {@code ~/.cache/migrate}. The driver on its own unpacks it
 * each time, compares both copies, and starts a process to learn what system it is on.
 *
 * <p>The file is used only if its content has the length and checksum of the entry in this jar, whatever its times say, and only if nobody but
 * this user can have written it: file and folder belong to the user and are writable by nobody else. In every other case, the driver does as
 * always. Checked where code is loaded from, so a link is refused too.
 */
public final class KeptLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final String TEMPORARY = "org.sqlite.tmpdir";
    private static final Path MAPPED = Path.of("/proc/self/maps");
    private static final Path SELF = Path.of("/proc/self");
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final String MINE_ALONE = "rwx------";

    private final Path jar;
    private final Path folder;

    /**
     * The library in a jar.
     *
     * @param folder to keep it in; created if its parent exists
     */
    KeptLibrary(Path jar, Path folder) {
        this.jar = requireNonNull(jar, "jar");
        this.folder = requireNonNull(folder, "folder");
    }

    /** Lets the driver, which is not yet loaded, use the kept library. A setting of the user's has precedence. */
    public static void use(Map<String, String> environment) {
        if (System.getProperty(PATH) != null || System.getProperty(NAME) != null) {
            return;
        }
        try {
            Optional<Path> own = ownJar();
            Optional<Path> cache = cache(environment);
            if (own.isPresent() && cache.isPresent()) {
                Optional<Path> library = new KeptLibrary(own.get(), cache.get().resolve("migrate")).file();
                library.ifPresent(KeptLibrary::load);
            }
        } catch (IOException | URISyntaxException | SecurityException e) {
            return; // the driver unpacks it
        }
    }

    private static void load(Path library) {
        String folder = String.valueOf(library.getParent());
        System.setProperty(PATH, folder);
        System.setProperty(NAME, String.valueOf(library.getFileName()));
        // The driver also searches the folder for temporary files for what killed processes have left, however full it
        // is.
        System.getProperties().putIfAbsent(TEMPORARY, folder);
    }

    /** The checked library; it is unpacked if it is not there, or not what it should be. Empty if there is none for this system. */
    Optional<Path> file() throws IOException {
        if (!Files.isReadable(MAPPED)) {
            return Optional.empty();
        }
        try (JarFile content = new JarFile(jar.toFile(), false)) {
            JarEntry entry = content.getJarEntry(entryName());
            if (entry == null || !prepared()) {
                return Optional.empty();
            }
            Path file = folder.resolve("libsqlitejdbc-" + Long.toHexString(entry.getCrc()) + ".so");
            if (!isMine(file) || !hasContentOf(entry, file)) {
                unpack(content, entry, file);
            }
            return isMine(file) && hasContentOf(entry, file) ? Optional.of(file) : Optional.empty();
        }
    }

    private boolean prepared() throws IOException {
        Path parent = requireNonNull(folder.getParent(), "parent");
        createUnlessThere(parent);
        createUnlessThere(folder);
        // Who may write to the parent could put another folder in the place of this one.
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isMine(folder) && isMine(parent.toRealPath());
    }

    private static void createUnlessThere(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MINE_ALONE)));
            } catch (FileAlreadyExistsException e) {
                return; // another process was faster
            }
        }
    }

    private static boolean isMine(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(path)) {
            return false;
        }
        Map<String, Object> attributes = Files.readAttributes(path, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
        Object self = Files.getAttribute(SELF, "unix:uid");
        return self.equals(attributes.get("uid"))
                && attributes.get("mode") instanceof Integer mode
                && (mode & WRITABLE_BY_OTHERS) == 0;
    }

    private static boolean hasContentOf(JarEntry entry, Path file) throws IOException {
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            if (content.size() != entry.getSize()) {
                return false;
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) entry.getSize());
            while (bytes.hasRemaining() && content.read(bytes) >= 0) {
                // until all of it is read
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes.flip());
            return checksum.getValue() == entry.getCrc();
        }
    }

    /** Under its name when it is whole; several processes may do so at once. */
    private void unpack(JarFile content, JarEntry entry, Path file) throws IOException {
        Path part = Files.createTempFile(folder, "unpacking", ".so");
        try {
            try (InputStream in = content.getInputStream(entry)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** As the driver names it. */
    static String entryName() throws IOException {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String machine = arch.equals("amd64") ? "x86_64" : arch;
        String system = Files.readString(MAPPED).contains("/ld-musl-") ? "Linux-Musl" : "Linux";
        return "org/sqlite/native/" + system + "/" + machine + "/libsqlitejdbc.so";
    }

    private static Optional<Path> ownJar() throws URISyntaxException {
        CodeSource source = KeptLibrary.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getPath().endsWith(".jar")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(location.toURI()));
    }

    private static Optional<Path> cache(Map<String, String> environment) {
        String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (configured.startsWith("/")) {
            return Optional.of(Path.of(configured));
        }
        String home = environment.getOrDefault("HOME", "");
        return home.startsWith("/") && Files.isDirectory(Path.of(home))
                ? Optional.of(Path.of(home, ".cache"))
                : Optional.empty();
    }
}
