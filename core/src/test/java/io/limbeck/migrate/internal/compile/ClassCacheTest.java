package io.limbeck.migrate.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.NoCompilerException;
import io.limbeck.migrate.testkit.Need;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
    private final ConcurrentLinkedQueue<List<Source>> compiled = new ConcurrentLinkedQueue<>();
    private final Source source = Scripts.executing("AddUsers", "SELECT 1");

    @TempDir
    Path folder;

    @Test
    void secondRunCompilesNothing() {
        run(beside(), source);
        CompiledScripts second = run(beside(), source);

        assertThat(compiled).hasSize(1);
        assertThat(second.compiled()).isZero();
        assertThat(second.cached()).isEqualTo(1);
    }

    @Test
    void cachedScriptNeedsNoCompiler() {
        run(beside(), source);

        CompiledScripts second = CompiledScripts.compile(List.of(source), noCompiler(beside()));

        assertThat(Recorder.upgrade(second.load(source))).containsExactly("SELECT 1");
    }

    @Test
    void uncachedScriptWithoutCompilerFailsWithARemedy() {
        assertThatThrownBy(() -> CompiledScripts.compile(List.of(source), noCompiler(beside())))
                .isInstanceOf(NoCompilerException.class)
                .hasMessageContaining("'compile'");
    }

    @Test
    void changedTextIsCompiledAndTheRestIsNot() {
        Source other = Scripts.executing("Other", "other");
        run(beside(), source, other);
        Source changed = Scripts.executing("AddUsers", "SELECT 2");

        CompiledScripts second = run(beside(), changed, other);

        assertThat(compiled).last().isEqualTo(List.of(changed));
        assertThat(Recorder.upgrade(second.load(changed))).containsExactly("SELECT 2");
    }

    /** As a umask of 000 leaves it; another user may have put classes there. */
    @Test
    void folderThatOthersCanWriteToIsNeitherReadNorWritten() throws IOException {
        run(beside(), source);
        Path classes = folder.resolve("migrations/.migrate/classes");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(classes)))
                .endsWith("r-x");
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwxrwxrwx"));

        CompiledScripts second = run(new ClassCache(List.of(new BesideScripts(folder.resolve("migrations")))), source);

        assertThat(second.cached()).isZero();
        assertThat(second.stored()).isEmpty();
    }

    @Test
    void movedFolderIsStillHit() throws IOException {
        run(beside(), source);
        Path moved = Files.move(folder.resolve("migrations"), folder.resolve("elsewhere"));
        Source sameScript = new Source("/app/" + source.displayName(), source.className(), source.text());

        CompiledScripts second = CompiledScripts.compile(
                List.of(sameScript), noCompiler(new ClassCache(List.of(new BesideScripts(moved)))));

        assertThat(second.cached()).isEqualTo(1);
    }

    @Test
    void classPathCountsByContentNotByPathOrTime() throws IOException {
        Path jar = jar(folder.resolve("one.jar"), "a", "1");
        run(withClassPath(jar), source);
        Files.createDirectories(folder.resolve("image"));
        Path copy = Files.copy(jar, folder.resolve("image/two.jar"));
        Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));

        assertThat(run(withClassPath(copy), source).cached()).isEqualTo(1);
        assertThat(run(withClassPath(jar(folder.resolve("one.jar"), "a", "2")), source)
                        .compiled())
                .isEqualTo(1);
    }

    @Test
    void changedClassInDirectoryOfClassPathIsNoticed() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/com"));
        Files.writeString(classes.resolve("A.class"), "1");
        run(withClassPath(classes.getParent()), source);
        Files.writeString(classes.resolve("notes.txt"), "not a class");
        assertThat(run(withClassPath(classes.getParent()), source).cached()).isEqualTo(1);

        Files.writeString(classes.resolve("A.class"), "2");
        assertThat(run(withClassPath(classes.getParent()), source).compiled()).isEqualTo(1);
    }

    @Test
    void cacheIsKeptOutOfGit() throws IOException {
        run(beside(), source);

        assertThat(folder.resolve("migrations/.migrate/.gitignore")).hasContent("*");
        assertThat(entries()).singleElement().satisfies(file -> assertThat(
                        file.getFileName().toString())
                .startsWith("2026_11_22_AddUsers-")
                .endsWith(".classes"));
    }

    @Test
    void cyrillicFileNameGivesPlainCacheFile() throws IOException {
        run(beside(), new Source("миграции/поле.java", source.className(), source.text()));

        assertThat(entries())
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString()).matches("____-[0-9a-f]{40}\\.classes"));
    }

    @Test
    void damagedFileIsCompiledAgain() throws IOException {
        run(beside(), source);
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        List<byte[]> damages =
                List.of(new byte[0], new byte[7], java.util.Arrays.copyOf(whole, whole.length - 1), flipped);

        for (byte[] damage : damages) {
            Files.write(entry, damage);
            CompiledScripts again = run(beside(), source);
            assertThat(again.compiled()).isEqualTo(1);
            assertThat(Recorder.upgrade(again.load(source))).containsExactly("SELECT 1");
            assertThat(Files.readAllBytes(entry)).isEqualTo(whole);
        }
    }

    @Test
    void folderBelowRegularFileMeansTheNextPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        ClassCache cache = new ClassCache(List.of(new BesideScripts(file), privateFolder()));

        run(cache, source);

        assertThat(run(cache, source).cached()).isEqualTo(1);
        assertThat(privateFolder().path()).isDirectoryContaining("glob:**.classes");
        assertThat(Files.getPosixFilePermissions(privateFolder().path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void readOnlyFileSystemMeansTheNextPlace() {
        Path readOnly = Path.of(URI.create("jrt:/java.base"));
        ClassCache cache = new ClassCache(List.of(new BesideScripts(readOnly), privateFolder()));

        run(cache, source);

        assertThat(run(cache, source).cached()).isEqualTo(1);
    }

    @Test
    void noWritablePlaceMeansNoCacheAndNoFailure() {
        Path readOnly = Path.of(URI.create("jrt:/java.base"));
        ClassCache cache = new ClassCache(List.of(new BesideScripts(readOnly)));

        run(cache, source);
        CompiledScripts second = run(cache, source);

        assertThat(second.compiled()).isEqualTo(1);
        assertThat(second.stored()).isEmpty();
        assertThat(Recorder.upgrade(second.load(source))).containsExactly("SELECT 1");
    }

    @Test
    void failureInTheMiddleOfWritingMeansTheNextPlace() throws IOException {
        run(beside(), source);
        Path entry = entries().get(0);
        Files.delete(entry);
        Files.createDirectories(entry.resolve("in the way"));
        ClassCache cache = new ClassCache(List.of(new BesideScripts(folder.resolve("migrations")), privateFolder()));

        CompiledScripts second = run(cache, source);

        assertThat(second.stored()).contains(privateFolder().path());
        assertThat(run(cache, source).cached()).isEqualTo(1);
        try (Stream<Path> left = Files.list(entry.getParent())) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    @Test
    void filledCacheNextToTheScriptsIsReadEvenIfAnotherIsWritten() {
        Source other = Scripts.executing("Other", "other");
        run(beside(), source);
        ClassCache cache =
                new ClassCache(List.of(readOnly(new BesideScripts(folder.resolve("migrations"))), privateFolder()));

        CompiledScripts second = run(cache, source, other);

        assertThat(second.cached()).isEqualTo(1);
        assertThat(second.stored()).contains(privateFolder().path());
    }

    @Test
    void folderThatOthersMayWriteToIsNotTrusted() throws IOException {
        run(new ClassCache(List.of(privateFolder())), source);
        Files.setPosixFilePermissions(privateFolder().path(), PosixFilePermissions.fromString("rwxrwxrwx"));

        CompiledScripts second = run(new ClassCache(List.of(privateFolder())), source);

        assertThat(second.compiled()).isEqualTo(1);
        assertThat(second.stored()).isEmpty();
    }

    @Test
    void linkInPlaceOfThePrivateFolderIsNotTrusted() throws IOException {
        Path trap = Files.createDirectory(folder.resolve("trap"));
        Files.createSymbolicLink(privateFolder().path(), trap);

        assertThat(run(new ClassCache(List.of(privateFolder())), source).stored())
                .isEmpty();
        assertThat(trap).isEmptyDirectory();
    }

    @Test
    void folderOfAnotherUserIsNotTrusted() throws IOException {
        privateFolder().make();
        Need.of("root").met("root".equals(System.getProperty("user.name")), "only root can give a folder away");
        Files.setAttribute(privateFolder().path(), "unix:uid", 65534);

        assertThat(run(new ClassCache(List.of(privateFolder())), source).stored())
                .isEmpty();
    }

    @Test
    void fewBuildsOfAScriptAreKept() throws IOException {
        for (int i = 0; i < 10; i++) {
            run(beside(), Scripts.executing("AddUsers", "SELECT " + i));
            for (Path entry : entries()) {
                FileTime older = FileTime.from(
                        Files.getLastModifiedTime(entry).toInstant().minusSeconds(60));
                Files.setLastModifiedTime(entry, older);
            }
        }
        run(beside(), Scripts.executing("Other", "other"));

        assertThat(entries()).hasSize(5);
        assertThat(run(beside(), Scripts.executing("AddUsers", "SELECT 9")).cached())
                .isEqualTo(1);
    }

    @Test
    void remainsOfCrashedWritersAreRemoved() throws IOException {
        run(beside(), source);
        Path old = Files.writeString(entries().get(0).resolveSibling("old.tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        Path fresh = Files.writeString(old.resolveSibling("fresh.tmp"), "half");

        run(beside(), Scripts.executing("Other", "other"));

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void eightThreadsAtOnceAllGetTheirClasses() throws InterruptedException {
        ConcurrentLinkedQueue<List<String>> results = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        List<Source> sources = IntStream.range(0, 20)
                .mapToObj(i -> Scripts.executing("Script" + i, "SELECT " + i))
                .toList();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                await(start);
                CompiledScripts scripts = run(beside(), sources.toArray(new Source[0]));
                results.add(sources.stream()
                        .flatMap(script -> Recorder.upgrade(scripts.load(script)).stream())
                        .toList());
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        List<String> expected =
                IntStream.range(0, 20).mapToObj(i -> "SELECT " + i).toList();
        assertThat(results).hasSize(8).allMatch(expected::equals);
        assertThat(run(beside(), sources.toArray(new Source[0])).cached()).isEqualTo(20);
    }

    private CompiledScripts run(ClassCache cache, Source... sources) {
        return run(compilation(List.of(), cache), sources);
    }

    private CompiledScripts run(Compilation compilation, Source... sources) {
        return CompiledScripts.compile(List.of(sources), compilation);
    }

    private Compilation withClassPath(Path entry) {
        return compilation(List.of(entry), beside());
    }

    private Compilation compilation(List<Path> classPath, ClassCache cache) {
        ScriptCompiler real = new ToolCompiler(ToolProvider.getSystemJavaCompiler());
        ScriptCompiler counted = (sources, path) -> {
            compiled.add(sources);
            // What counts here is the key; the texts on this class path are no real classes.
            return real.compile(sources, List.of(CoreClasses.location().orElseThrow()));
        };
        return new Compilation(classPath, getClass().getClassLoader(), cache, () -> counted);
    }

    private Compilation noCompiler(ClassCache cache) {
        return new Compilation(List.of(), getClass().getClassLoader(), cache, () -> {
            throw new NoCompilerException("There is none in this test.");
        });
    }

    private ClassCache beside() {
        Path migrations = folder.resolve("migrations");
        if (!Files.isDirectory(migrations)) {
            try {
                Files.createDirectories(migrations);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return new ClassCache(List.of(new BesideScripts(migrations)));
    }

    private PrivateFolder privateFolder() {
        return new PrivateFolder(folder.resolve("private"));
    }

    private static CachePlace readOnly(CachePlace place) {
        return new CachePlace() {
            @Override
            public Path path() {
                return place.path();
            }

            @Override
            public boolean trusted() throws IOException {
                return place.trusted();
            }

            @Override
            public void make() throws IOException {
                throw new IOException("Read-only file system");
            }
        };
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations/.migrate/classes"))) {
            return files.filter(file -> file.toString().endsWith(".classes")).toList();
        }
    }

    private static Path jar(Path file, String name, String content) throws IOException {
        try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry(name);
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
