package io.limbeck.migrate.it;

/** Small Maven projects. */
final class Projects {
    static final String VERSION = "0.1.0-SNAPSHOT";

    private Projects() {}

    /** A POM that declares the plugin, and {@code more} elements of the project. */
    static String pom(String more) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>planner</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  %s
                  <build><plugins>
                  %s
                  </plugins></build>
                </project>
                """
                .formatted(more, plugin(""));
    }

    /** The plugin's declaration with a configuration. */
    static String plugin(String configuration) {
        return """
                <plugin>
                  <groupId>io.limbeck</groupId>
                  <artifactId>migrate-maven-plugin</artifactId>
                  <version>%s</version>
                  <configuration>%s</configuration>
                </plugin>
                """
                .formatted(VERSION, configuration);
    }

    /** One of Maven's own plugins in the version that this build uses too. */
    static String pinned(String plugin, String version) {
        return "<plugin><artifactId>" + plugin + "</artifactId><version>" + version + "</version></plugin>\n";
    }

    /** A module of a parent beside it. */
    static String module(String name, String more) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.example</groupId>
                    <artifactId>planner</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                  <packaging>pom</packaging>
                  %s
                </project>
                """
                .formatted(name, more);
    }

    /** An SQL script that makes a table. */
    static String createTable(String id, String down, String table) {
        return """
                -- revision: %s
                -- down: %s
                -- message: create_%s
                -- migrate:upgrade
                CREATE TABLE %s (id INTEGER PRIMARY KEY);
                -- migrate:downgrade
                DROP TABLE %s;
                """
                .formatted(id, down, table, table, table);
    }
}
