package io.limbeck.migrate.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What was typed, letter by letter. Without a locale, as in most containers, Java reads each byte of a letter beyond ASCII as a
 * replacement character; Linux still knows the bytes.
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
            // Ours are the last ones, each ended by a NUL.
            String[] all = Files.readString(BYTES, StandardCharsets.UTF_8).split("\0", -1);
            int end = all.length - 1;
            return Arrays.copyOfRange(all, end - arguments.length, end);
        } catch (IOException noLinuxOrNoUtf8) {
            return arguments;
        }
    }
}
