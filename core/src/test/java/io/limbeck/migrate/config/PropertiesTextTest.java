package io.limbeck.migrate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTextTest {
    private static final List<String> PIECES = List.of(
            "a", "b", "key", "=", ":", " ", "\t", "\f", "\n", "\r\n", "\r", "\\", "\\\n", "\\\r\n", "\\\\", "\\u0041",
            "\\t", "#", "!", "ж", "  ", "\\=", "\\:", "\\ ", "\\n", "");

    @Test
    void anyTextIsReadAsJavaReadsIt() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(read(text.toString()))
                    .as(
                            "-Dseed=%d, round %d: %s",
                            seed, round, text.toString().replace("\n", "<n>").replace("\r", "<r>"))
                    .isEqualTo(javaReads(text.toString()));
        }
    }

    @Test
    void linesAreCountedWhereTheAssignmentBegins() throws Exception {
        List<PropertiesText.Line> lines = PropertiesText.parse("# x\r\n\na=1\\\n  2\n\n! y\nb=3\na=4");
        assertThat(lines)
                .containsExactly(
                        new PropertiesText.Line("a", "12", 3),
                        new PropertiesText.Line("b", "3", 7),
                        new PropertiesText.Line("a", "4", 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\na=\\u12", "\n\na=\\uXYZW", "\n\nurl=C:\\users", "\n\n\\u=1"})
    void brokenEscapeIsReportedWithItsLine(String text) {
        PropertiesText.BadLine bad =
                catchThrowableOfType(PropertiesText.BadLine.class, () -> PropertiesText.parse(text));
        assertThat(bad.line()).isEqualTo(3);
        assertThat(bad).hasMessageContaining("\\u");
    }

    private static Map<String, String> read(String text) throws PropertiesText.BadLine {
        Map<String, String> read = new HashMap<>();
        PropertiesText.parse(text).forEach(line -> read.put(line.key(), line.value()));
        read.remove("");
        return read;
    }

    private static Map<String, String> javaReads(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> read = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        read.remove(""); // Java sees an assignment of nothing in a lone backslash at the end of a text.
        return read;
    }
}
