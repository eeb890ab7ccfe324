package io.limbeck.migrate.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.limbeck.migrate.advice.Part.Text;
import io.limbeck.migrate.error.PendingRevisionsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {
    private static final Hint MERGE = Hint.command("merge").with("heads").message("…");

    @Test
    void hintsAreSpelledAsTypedOnACommandLine() {
        assertThat(MERGE).hasToString("migrate merge heads -m \"…\"");
        assertThat(Hint.command("stamp").option("purge").with(List.of("a1", "b2")))
                .hasToString("migrate stamp --purge a1 b2");
        assertThat(Hint.command("history").option("rev-range", ":current")).hasToString("migrate history -r :current");
        assertThat(Hint.command("upgrade").with("heads").option("url", "URL"))
                .hasToString("migrate upgrade heads --url URL");
        assertThat(Hint.ofOption("splice")).hasToString("--splice");
        assertThat(Hint.ofOption("config", "FILE")).hasToString("-c FILE");
        assertThat(Hint.ofOption("rename", "a=b,c=d")).hasToString("--rename=a=b,c=d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain-1.0:a=b",
                "two words",
                "it's",
                "say \"x\"",
                "$HOME",
                "`id`",
                "a\\b",
                "a;b|c>d<e&f",
                "*",
                "(é)",
                "#",
                "~/{a,b}"
            })
    void shellReadsTheValueThatWasMeant(String value) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + new Hint.Argument("x", false, value).quoted())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(value);
    }

    @Test
    void hintNamesSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hint("", List.of()));
    }

    @Test
    void adviceIsItsPartsInTheirOrder() {
        Advice advice = Advice.of("Join them: ")
                .and(MERGE)
                .and("; or set the number with ")
                .and(Hint.ofOption("heads"));

        assertThat(advice.text()).isEqualTo("Join them: migrate merge heads -m \"…\"; or set the number with --heads");
        assertThat(advice).hasToString(advice.text());
    }

    @Test
    void shellSpellsHintsAndNothingElse() {
        Spelling shouted = hint -> hint.text().toUpperCase(Locale.ROOT);

        assertThat(shouted.of(Advice.of("The table 'migrate upgrade --sql {} %s $1' is odd: ")
                        .and(MERGE)))
                .isEqualTo("The table 'migrate upgrade --sql {} %s $1' is odd: MIGRATE MERGE HEADS -M \"…\"");
    }

    @Test
    void equalTextsAreEqualHoweverTheyWereJoined() {
        Advice joined = Advice.of("a ")
                .and("")
                .and("b ")
                .and(Advice.of("c ").and(MERGE))
                .and("");

        assertThat(joined).isEqualTo(Advice.of("a b c ").and(MERGE));
        assertThat(joined.parts()).containsExactly(new Text("a b c "), MERGE);
        assertThat(Advice.of("")).isEqualTo(Advice.NONE);
        assertThat(Advice.NONE.and(MERGE)).isEqualTo(Advice.of(MERGE));
    }

    @Test
    void failureKeepsItsAdviceWhenItIsSerialized() throws IOException, ClassNotFoundException {
        PendingRevisionsException failure = new PendingRevisionsException("jdbc:h2:mem:app", List.of("a1 add_users"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            PendingRevisionsException read = (PendingRevisionsException) in.readObject();

            assertThat(read.advice()).isEqualTo(failure.advice());
            assertThat(read.remedy())
                    .isEqualTo(
                            "Apply them first: migrate upgrade heads. If the schema already contains them: migrate doctor.");
        }
    }
}
