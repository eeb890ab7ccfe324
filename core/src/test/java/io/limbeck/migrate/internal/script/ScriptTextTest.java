package io.limbeck.migrate.internal.script;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTextTest {
    private static final String SCRIPT = "-- revision: a\n-- message: меню, café\n-- migrate:upgrade\nSELECT 1;\n";

    @Test
    void checksumIsThatOfTheTextWithPlainLineEnds() {
        // echo -n ab | sha256sum
        assertThat(decode("ab".getBytes(UTF_8)).checksum())
                .isEqualTo("fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603");
        assertThat(decode("a\r\nb\rc\n".getBytes(UTF_8))).isEqualTo(decode("a\nb\nc\n".getBytes(UTF_8)));
        assertThat(decode("a\r".getBytes(UTF_8)).text()).isEqualTo("a\n");
        assertThat(decode("\uFEFFa".getBytes(UTF_8)).text()).isEqualTo("a");
        assertThat(decode("a b".getBytes(UTF_8)).checksum())
                .isNotEqualTo(decode("a  b".getBytes(UTF_8)).checksum());
    }

    @Test
    void emptyFileIsEmptyText() {
        assertThat(decode(new byte[0]).text()).isEmpty();
        assertThat(decode("\uFEFF".getBytes(UTF_8)).text()).isEmpty();
    }

    @Test
    void wideEncodingsAreNamed() {
        assertThat(fault(("\uFEFF" + SCRIPT).getBytes(UTF_16LE))).contains("UTF-16LE", "save it as UTF-8");
        assertThat(fault(("\uFEFF" + SCRIPT).getBytes(UTF_16BE))).contains("UTF-16BE");
        assertThat(fault(SCRIPT.getBytes(UTF_16LE))).contains("UTF-16LE");
        assertThat(fault(SCRIPT.getBytes(UTF_16BE))).contains("UTF-16BE");
        assertThat(fault(("\uFEFF" + SCRIPT).getBytes(Charset.forName("UTF-32LE"))))
                .contains("UTF-32");
        assertThat(fault(SCRIPT.getBytes(Charset.forName("UTF-32BE")))).contains("UTF-32");
    }

    @Test
    void narrowEncodingsAreGuessedAndTheLineIsNamed() {
        String cyrillic = "-- revision: a\r\n-- message: добавить меню\r\n";
        assertThat(fault(cyrillic.getBytes(Charset.forName("windows-1251"))))
                .contains("a.sql:2:", "0xE4", "windows-1251", "save it as UTF-8");
        assertThat(fault("-- revision: a\n\n-- message: café\n".getBytes(Charset.forName("windows-1252"))))
                .contains("a.sql:3:", "0xE9", "windows-1252");
    }

    @Test
    void cutOffCharacterIsAFault() {
        byte[] whole = "ж".getBytes(UTF_8);
        assertThat(fault(new byte[] {'a', '\n', whole[0]})).contains("a.sql:2:", "0xD0");
    }

    @Test
    void surrogatesAndOverlongFormsAreNoUtf8() {
        assertThat(fault(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})).contains("is not UTF-8");
        assertThat(fault(new byte[] {(byte) 0xC0, (byte) 0xAF})).contains("is not UTF-8");
    }

    @Test
    void nulCharacterIsAFault() {
        assertThat(fault("-- revision: a\nSELECT\0 1; and then some more".getBytes(UTF_8)))
                .contains("a.sql:2:", "NUL");
    }

    @Test
    void changedFileIsNotTakenForTheOneThatWasRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.sql"), SCRIPT);
        Script script = ScriptReader.read(new ScriptSource.InFile("a.sql", file, folder), new ArrayList<>())
                .orElseThrow();

        Files.writeString(file, SCRIPT.replace("\n", "\r\n"));
        assertThat(script.text()).isEqualTo(SCRIPT);

        Files.writeString(file, SCRIPT + "SELECT 2;\n");
        assertThatThrownBy(script::text)
                .isInstanceOf(BrokenScriptsException.class)
                .hasMessageContaining("a.sql: the file was changed during the run");
    }

    private static ScriptText decode(byte[] bytes) {
        List<ScriptFault> faults = new ArrayList<>();
        ScriptText text = ScriptText.decode("a.sql", bytes, faults).orElseThrow();
        assertThat(faults).isEmpty();
        return text;
    }

    private static String fault(byte[] bytes) {
        List<ScriptFault> faults = new ArrayList<>();
        assertThat(ScriptText.decode("a.sql", bytes, faults)).isEmpty();
        assertThat(faults).hasSize(1);
        return faults.get(0).toString();
    }
}
