package io.limbeck.migrate.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A menu whose model has the column {@code price}, which its only script does not create. */
record DevModeProject(Path folder) {
    static final String MENU = "CREATE TABLE menu (id INTEGER NOT NULL PRIMARY KEY, dish TEXT";

    static DevModeProject in(Path folder) throws IOException {
        DevModeProject project = new DevModeProject(folder);
        Files.createDirectories(project.versions());
        Files.createDirectory(folder.resolve("data"));
        project.write("migrate.properties", "url=sqlite:///data/app.db\nmodel=sql:model.sql\nprod.lock.timeout=60s\n");
        project.model(MENU + ", price INTEGER);");
        project.write(
                "migrations/versions/a1.sql",
                "-- revision: a1\n-- migrate:upgrade\n" + MENU + ");\nINSERT INTO menu VALUES (1, 'borschtsch');\n"
                        + "-- migrate:downgrade\nDROP TABLE menu;\n");
        return project;
    }

    Path versions() {
        return folder.resolve("migrations/versions");
    }

    void model(String sql) throws IOException {
        write("model.sql", sql);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(versions())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    Path newScript() throws IOException {
        return versions()
                .resolve(scripts().stream()
                        .filter(name -> !name.equals("a1.sql"))
                        .findFirst()
                        .orElseThrow());
    }
}
