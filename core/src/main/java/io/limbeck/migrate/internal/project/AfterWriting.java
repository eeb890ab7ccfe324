package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.error.HooksException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A command that processes a new script; its output is shown if it fails. */
final class AfterWriting {
    private static final int SHOWN = 2_000;

    private AfterWriting() {}

    static void run(List<String> command, Path script, Path workingDirectory) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = text(process.getInputStream());
            int status = process.waitFor();
            if (status != 0) {
                throw HooksException.failed(command, script, status, output);
            }
        } catch (IOException | IndexOutOfBoundsException e) { // the latter for a command of no words
            throw HooksException.notStarted(command, script, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HooksException.notStarted(command, script, e);
        }
    }

    private static String text(InputStream output) throws IOException {
        String text = new String(output.readAllBytes(), Charset.defaultCharset()).strip();
        return text.length() > SHOWN ? "…" + text.substring(text.length() - SHOWN) : text;
    }
}
