package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EditorTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void visualWinsOverEditorAndKeepsItsArguments() throws IOException {
        Path file = folder.resolve("my script.java");
        new Editor(Map.of("VISUAL", "touch -a", "EDITOR", "false")).open(file);

        assertThat(file).exists();
    }

    @Test
    void noEditorIsAnErrorThatSaysWhatToSet() {
        assertThatThrownBy(() -> new Editor(Map.of("EDITOR", " ")).open(folder))
                .isInstanceOf(EditorException.class)
                .hasMessageContaining("Neither VISUAL nor EDITOR is set.")
                .hasMessageContaining("export EDITOR=");
    }

    @Test
    void editorThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new Editor(Map.of("EDITOR", "no-such-editor-at-all")).open(folder))
                .isInstanceOf(EditorException.class)
                .hasMessageContaining("'no-such-editor-at-all' does not start");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void editorThatFailsIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("a.java"));

        assertThatThrownBy(() -> new Editor(Map.of("EDITOR", "false")).open(file))
                .isInstanceOf(EditorException.class)
                .hasMessageContaining("exited with status 1");
    }
}
