package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.it.MavenProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The change of the scenarios: users get a nickname, and the API tells it. */
final class Nickname {
    private Nickname() {}

    static void addTo(MavenProject project) {
        replace(
                project,
                "model/User.java",
                "    protected User() {}\n",
                "    @Column(length = 40)\n    private String nickname;\n\n    protected User() {}\n\n"
                        + "    public String getNickname() {\n        return nickname;\n    }\n");
        replace(
                project,
                "api/Users.java",
                ".value(\"is_active\", user.isActive())",
                ".value(\"is_active\", user.isActive()).value(\"nickname\", user.getNickname())");
    }

    private static void replace(MavenProject project, String source, String before, String after) {
        String file = "src/main/java/com/foodplanner/" + source;
        try {
            String text = Files.readString(project.file(file));
            assertThat(text).contains(before);
            project.with(file, text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
