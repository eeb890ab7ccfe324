package io.limbeck.migrate.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The user's own editor: {@code VISUAL}, or else {@code EDITOR}. */
public final class Editor {
    private final Map<String, String> environment;

    public Editor(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Opens {@code file} and waits until the editor ends.
     *
     * @throws EditorException when no editor is set, or it cannot be started, or it fails
     */
    public void open(Path file) {
        List<String> words = new ArrayList<>(command(file));
        words.add(file.toString());
        try {
            int status = new ProcessBuilder(words).inheritIO().start().waitFor();
            if (status != 0) {
                throw EditorException.failed(words.get(0), file, status);
            }
        } catch (IOException e) {
            throw EditorException.notStarted(words.get(0), file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EditorException.notStarted(words.get(0), file, e);
        }
    }

    /** With its own arguments, as in {@code code --wait}. */
    private List<String> command(Path file) {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> List.of(value.split("\\s+")))
                .orElseThrow(() -> EditorException.noneSet(file));
    }
}
