package io.limbeck.migrate.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The arguments exactly as typed. Without a locale, as in most containers, Java turns every non-ASCII byte into a replacement character;
 * Linux still has the original bytes.
 */
final class TypedArguments {
    private static final Path BYTES = Path.of("/proc/self/cmdline");
    private static final char UNREADABLE = '\uFFFD';

    private TypedArguments() {}

    static String[] of(String[] arguments) {
        for (String argument : arguments) {
            if (argument.indexOf(UNREADABLE) >= 0) {
                return reread(arguments);
            }
        }
        return arguments;
    }

    private static String[] reread(String[] arguments) {
        try {
            // Ours come last, each terminated by a NUL.
            String[] all = Files.readString(BYTES, StandardCharsets.UTF_8).split("\0", -1);
            int end = all.length - 1;
            return Arrays.copyOfRange(all, end - arguments.length, end);
        } catch (IOException noLinuxOrNoUtf8) {
            return arguments;
        }
    }
}
