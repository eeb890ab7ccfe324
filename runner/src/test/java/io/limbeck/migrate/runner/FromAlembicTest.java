package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.testkit.DatabaseTest;
import io.limbeck.migrate.testkit.On;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands of the page "From Alembic", as typed. */
@On("sqlite")
final class FromAlembicTest extends DatabaseTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(sh|properties)\n(.*?)```");
    private static final String RUNNER = "java -jar runner.jar ";

    @Test
    void everyCommandOfThePageSucceeds() throws IOException {
        Path versions = folder().resolve("backend/alembic/versions");
        Files.createDirectories(versions);
        Files.writeString(folder().resolve("backend/alembic.ini"), "[alembic]\nscript_location = alembic\n");
        Files.writeString(
                versions.resolve("users.py"),
                "\"\"\"create users\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = 'a1'\ndown_revision = None\n"
                        + "def upgrade():\n    op.create_table('users', sa.Column('id', sa.Integer(), primary_key=True))\n"
                        + "def downgrade():\n    op.drop_table('users')\n");
        List<String> typed = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/from-alembic.md")));
        TypedProject project = new TypedProject(folder(), db().url());
        Files.delete(folder().resolve("migrate.properties"));
        while (block.find()) {
            if (block.group(1).equals("properties")) {
                project.write("migrate.properties", block.group(2));
                continue;
            }
            for (String line : block.group(2).lines().toList()) {
                assertThat(line).startsWith(RUNNER);
                String command = line.substring(RUNNER.length());
                int status = project.type(command.split(" "));
                assertThat(status)
                        .as(command + "\n" + project.out() + project.err())
                        .isZero();
                typed.add(command.split(" ")[0]);
            }
        }
        assertThat(typed).containsExactly("init", "import", "validate", "current", "upgrade", "doctor");
        assertThat(project.out()).contains("in sync");
    }
}
