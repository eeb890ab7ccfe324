package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server from Debian's packages, as {@code .ci/debian} unpacks them: nothing of it is installed. */
final class UnpackedServer {
    private final Path home;

    private UnpackedServer(Path home) {
        this.home = home;
    }

    /** @param variable of the environment, with the folder of the packages */
    static UnpackedServer of(String variable) {
        return new UnpackedServer(Path.of(Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() -> new IllegalStateException(variable + " names no folder of packages"))));
    }

    /** A file of the packages. */
    Path file(String path) {
        return home.resolve(path);
    }

    /** Starts a program with the libraries of its own packages, which may be newer than the machine's. */
    List<String> command(String program, List<String> arguments) throws IOException {
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
    private Path loader() throws IOException {
        try (Stream<Path> found = Files.find(
                home,
                4,
                (file, is) ->
                        is.isRegularFile() && file.getFileName().toString().startsWith("ld-linux-"))) {
            return found.findFirst().orElseThrow(() -> new IllegalStateException("no ld-linux in " + home));
        }
    }
}
