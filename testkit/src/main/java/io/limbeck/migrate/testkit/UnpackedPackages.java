package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server or a client from Debian's packages, as {@code .ci/debian} unpacks them: nothing of it is installed. */
final class UnpackedPackages {
    private final Path home;

    private UnpackedPackages(Path home) {
        this.home = home;
    }

    /** @param variable of the environment, with the folder of the packages */
    static UnpackedPackages of(String variable) {
        return new UnpackedPackages(Path.of(Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() -> new IllegalStateException(variable + " names no folder of packages"))));
    }

    /** A file of the packages. */
    Path file(String path) {
        return home.resolve(path);
    }

    /** A folder of the packages of which only the version is unknown. */
    Path onlyOneIn(String folder) {
        try (Stream<Path> found = Files.list(home.resolve(folder))) {
            return found.findFirst().orElseThrow(() -> new IllegalStateException("nothing in " + home.resolve(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a program with the libraries of its own packages, which may be newer than the machine's. */
    List<String> command(String program, List<String> arguments) {
        Path loader = loader();
        String libraries = Stream.of("lib", "usr/lib")
                .map(folder -> home.resolve(folder).resolve(loader.getName(loader.getNameCount() - 2)))
                .map(Path::toString)
                .collect(Collectors.joining(":"));
        List<String> command = new ArrayList<>(List.of(
                loader.toString(),
                "--library-path",
                libraries,
                home.resolve(program).toString()));
        command.addAll(arguments);
        return command;
    }

    /** What starts programs; it lies among the libraries, in a folder that is called by the processor. */
    private Path loader() {
        try (Stream<Path> found = Files.find(
                home,
                4,
                (file, is) ->
                        is.isRegularFile() && file.getFileName().toString().startsWith("ld-linux-"))) {
            return found.findFirst().orElseThrow(() -> new IllegalStateException("no ld-linux in " + home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
