package io.limbeck.migrate.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.ScriptFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptCorpusTest {
    static Stream<ScriptCase> good() {
        return Stream.of("good-java.txt", "good-sql.txt").flatMap(file -> ScriptCase.in(file).stream());
    }

    static Stream<ScriptCase> bad() {
        return Stream.of("bad-java.txt", "bad-sql.txt").flatMap(file -> ScriptCase.in(file).stream());
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodScriptGivesItsHeader(ScriptCase example) {
        List<ScriptFault> faults = new ArrayList<>();
        Optional<Script> script = example.read(faults);

        assertThat(faults).isEmpty();
        assertThat(ScriptCase.described(script.orElseThrow())).isEqualTo(example.expected());
        assertThat(script.orElseThrow().header().source()).isEqualTo(example.file());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badScriptGivesItsFaultsWithTheirLines(ScriptCase example) {
        List<ScriptFault> faults = new ArrayList<>();

        assertThat(example.read(faults)).isEmpty();
        faults.sort(Comparator.comparingInt(fault -> fault.line().orElseThrow()));
        assertThat(faults).hasSameSizeAs(example.faults());
        for (int i = 0; i < faults.size(); i++) {
            String[] expected = example.faults().get(i).split(": ", 2);
            assertThat(faults.get(i).script()).isEqualTo(example.file());
            assertThat(faults.get(i).line()).hasValue(Integer.parseInt(expected[0]));
            assertThat(faults.get(i).what()).contains(expected[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void lineEndingsAndByteOrderMarkChangeNothing(ScriptCase example) {
        Script plain = example.read(new ArrayList<>()).orElseThrow();
        for (String changed : List.of(
                example.text().replace("\n", "\r\n"),
                example.text().replace("\n", "\r"),
                "\uFEFF" + example.text(),
                "\uFEFF" + example.text().replace("\n", "\r\n"))) {
            Script other = ScriptReader.read(example.source(changed), new ArrayList<>())
                    .orElseThrow();
            assertThat(other.checksum()).isEqualTo(plain.checksum());
            assertThat(other.text()).isEqualTo(plain.text());
            assertThat(ScriptCase.described(other)).isEqualTo(ScriptCase.described(plain));
        }
    }

    /** Whatever is cut off or garbled: an answer or a fault, never an exception or a loop. */
    @ParameterizedTest
    @MethodSource("good")
    void everyPrefixIsReadOrFaulted(ScriptCase example) {
        for (int end = 0; end <= example.text().length(); end++) {
            for (String garbled : List.of(
                    example.text().substring(0, end),
                    example.text().substring(end),
                    example.text().substring(0, end) + "})\"'" + example.text().substring(end))) {
                List<ScriptFault> faults = new ArrayList<>();
                Optional<Script> script =
                        ScriptReader.read(new ScriptSource.InMemory(example.file(), garbled.getBytes(UTF_8)), faults);
                assertThat(script.isEmpty()).as(garbled).isEqualTo(!faults.isEmpty());
            }
        }
    }
}
