package io.limbeck.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What differs between databases is asked of their dialects: no other code of core names a product. */
class ProductNamesTest {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern PRODUCT =
            Pattern.compile("sqlite|postgres|mariadb|mysql|(?<![a-z])h2(?![a-z])", Pattern.CASE_INSENSITIVE);

    /** Each with its reason. */
    private static final Map<String, String> ALLOWED = Map.of(
            "config/ConfigKey.java", "sentences and examples of the reference page",
            "internal/lint/LintRule.java", "sentences of the reference page",
            "internal/setting/Secrets.java", "masks texts that may be no URL at all, whatever is on the class path",
            "internal/dialect/DatabaseFailures.java", "names the drivers that runner.jar contains",
            "internal/alembic/", "reads SQLAlchemy's names of databases and of their options");

    @Test
    void otherCodeNamesNoProduct() throws IOException {
        Path root = Path.of("src/main/java/io/limbeck/migrate");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file).toString();
                boolean ofProduct = name.matches("internal/dialect/[a-z0-9]+/.*|internal/databases/.*")
                        && !name.matches("internal/dialect/(catalogue|ddl|scratch)/.*");
                if (!ofProduct && ALLOWED.keySet().stream().noneMatch(name::startsWith)) {
                    Matcher text = TEXT.matcher(Files.readString(file).replaceAll("/\\*(?s:.*?)\\*/", ""));
                    while (text.find()) {
                        if (PRODUCT.matcher(text.group()).find()) {
                            found.add(name + ": " + text.group());
                        }
                    }
                }
            }
        }
        assertThat(found)
                .as(
                        "ask Dialect, or move the text to the product's package; ALLOWED lists exceptions with their reason")
                .isEmpty();
    }
}
