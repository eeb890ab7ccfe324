package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import io.limbeck.migrate.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
    private static final Console CONSOLE = Console.of(System.out, System.err);
    private static final Path SCHEMA = Path.of("../docs/output.schema.json");

    @Test
    void everyResultIsAnObjectByTheSchema() throws Exception {
        for (Map.Entry<String, Result> sample : Samples.all().entrySet()) {
            assertThat(findings(json(sample.getValue()))).as(sample.getKey()).isEmpty();
        }
    }

    @Test
    void everyFailureIsAnObjectByTheSchema() throws Exception {
        for (Map.Entry<String, Failure> sample : Samples.failures().entrySet()) {
            String json = ResultJson.of("upgrade", sample.getValue(), List.of(Samples.STEP), List.of(), CONSOLE);
            assertThat(findings(json)).as(sample.getKey()).isEmpty();
        }
    }

    @Test
    void schemaRefusesWhatItDoesNotName() throws Exception {
        assertThat(findings("{\"command\":1,\"ok\":true,\"exitCode\":0,\"changed\":false,\"error\":{},\"odd\":1}"))
                .containsExactlyInAnyOrder(
                        "$.command: integer is not [string]",
                        "$.error: {} matches none of anyOf",
                        "$.odd: not in the schema");
    }

    @Test
    void everyResultIsWrittenAsItsGoldenObject() throws IOException {
        StringBuilder all = new StringBuilder();
        Samples.all().forEach((name, result) -> all.append(json(result)).append('\n'));
        Samples.failures().forEach((name, failure) -> all.append(
                        ResultJson.of("upgrade", failure, List.of(Samples.FIRST), List.of(), CONSOLE))
                .append('\n'));

        Golden.assertMatches("json.txt", all.toString());
    }

    @Test
    void objectIsOneLineEvenWhenTextsAreSeveral() {
        assertThat(json(Samples.all().get("sql"))).doesNotContain("\n").contains("\\nCREATE TABLE \\\"имя\\\"");
    }

    private static String json(Result result) {
        return ResultJson.of("upgrade", result, CONSOLE);
    }

    private static List<String> findings(String json) throws IOException, JsonParserException {
        JsonObject schema = JsonParser.object().from(Files.readString(SCHEMA));
        return SchemaCheck.findings(schema, JsonParser.object().from(json));
    }
}
