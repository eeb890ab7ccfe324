package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RevisionsResult.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTextTest {
    private final Console console = new Printed().console();

    @Test
    void everyResultIsToldAsItsGoldenText() throws IOException {
        Golden.assertMatches("results.txt", inAll(new ResultText(console)));
    }

    @Test
    void everyResultHasItsLongForm() throws IOException {
        Golden.assertMatches("results-verbose.txt", inAll(new ResultText(console.withVerbose(true))));
    }

    @Test
    void graphOfAForkAndItsMergeIsDrawn() throws IOException {
        RevisionsResult history = new RevisionsResult(View.HISTORY, Samples.graph());

        Golden.assertMatches("graph.txt", history.accept(new ResultText(console).asGraph()));
    }

    @Test
    void textsEndWithALineBreakUnlessTheyAreEmpty() {
        Samples.all().forEach((name, result) -> assertThat(result.accept(new ResultText(console)))
                .as(name)
                .matches(text -> text.isEmpty() || text.endsWith("\n")));
    }

    @Test
    void colourChangesNothingButTheColour() {
        ResultText coloured = new ResultText(console.withColour(Colour.ALWAYS, Map.of()));

        Samples.all()
                .forEach((name, result) -> assertThat(result.accept(coloured).replaceAll("\u001b\\[\\d+m", ""))
                        .as(name)
                        .isEqualTo(result.accept(new ResultText(console))));
    }

    @Test
    void historyColoursIdsAndMarks() {
        RevisionsResult history = new RevisionsResult(View.HISTORY, List.of(Samples.left()));

        assertThat(history.accept(new ResultText(console.withColour(Colour.ALWAYS, Map.of()))))
                .isEqualTo("\u001b[33ma1\u001b[0m -> \u001b[33mb1\u001b[0m, message of b1\n");
    }

    private static String inAll(ResultText text) {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, Result> sample : Samples.all().entrySet()) {
            all.append("== ")
                    .append(sample.getKey())
                    .append('\n')
                    .append(sample.getValue().accept(text));
        }
        return all.toString();
    }
}
