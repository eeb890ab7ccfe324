package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipher;

/** The project's own classes: used by scripts, and as drivers. */
class ProjectClassesIT {
    private static final String PASSWORD = "s3cret-of-prod";
    private static final String MASTER = "master of this machine";

    /** A driver that tells who knocks, in the way databases refuse credentials. */
    private static final String TALKATIVE_DRIVER =
            """
            package org.postgresql;

            import java.sql.Connection;
            import java.sql.DriverPropertyInfo;
            import java.sql.SQLException;
            import java.util.Properties;
            import java.util.logging.Logger;

            public class Driver implements java.sql.Driver {
                public Connection connect(String url, Properties info) throws SQLException {
                    throw new SQLException(
                            "refused user " + info.get("user") + " with password " + info.get("password"), "28P01");
                }

                public boolean acceptsURL(String url) {
                    return true;
                }

                public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
                    return new DriverPropertyInfo[0];
                }

                public int getMajorVersion() {
                    return 1;
                }

                public int getMinorVersion() {
                    return 0;
                }

                public boolean jdbcCompliant() {
                    return false;
                }

                public Logger getParentLogger() {
                    return Logger.getGlobal();
                }
            }
            """;

    @Test
    void scriptsUseClassesOfTheProject() {
        MavenProject project = javaProject("scripts-use-project-classes")
                .with(
                        "src/main/java/com/example/Colours.java",
                        "package com.example; public class Colours { public static final String FIRST = String.valueOf(\"teal\"); }")
                .with(
                        "migrations/versions/one.java",
                        """
                        import static io.limbeck.migrate.schema.Types.*;

                        import com.example.Colours;
                        import io.limbeck.migrate.*;

                        /** create_colours */
                        @Revision(id = "aaaa11112222")
                        class CreateColours implements Migration {
                            @Override
                            public void upgrade(Operations op) {
                                op.createTable("colours", column("name", text()));
                                op.execute("INSERT INTO colours VALUES (?)", Colours.FIRST + op.arguments().get("suffix"));
                            }

                            @Override
                            public void downgrade(Operations op) {
                                op.dropTable("colours");
                            }
                        }
                        """);

        project.type("mvn -q compile migrate:upgrade -Dx=suffix=-blue,other=1").succeeds();

        assertThat(new SqliteFile(project.file("migrate.db")).column("SELECT name FROM colours"))
                .containsExactly("teal-blue");
    }

    @Test
    void encryptedPasswordOfTheServerReachesTheProjectsDriverAndNoOutput() throws Exception {
        MavenProject project = javaProject("server-credentials-reach-the-driver")
                .with("src/main/java/org/postgresql/Driver.java", TALKATIVE_DRIVER)
                .with("migrations/versions/one.sql", Projects.createTable("aaaa11112222", "", "users"));
        encryptPassword(project);

        Run refused = project.type(
                        "mvn compile migrate:upgrade -DserverId=prod -Dmigrate.url=jdbc:postgresql://db.invalid/planner"
                                + " -Dsettings.security=" + project.file("security.xml") + " -gs "
                                + project.file("servers.xml"))
                .fails();

        assumeThat(refused.failure()).as("PostgreSQL is among the databases").doesNotContain("is not supported");
        // The password that the driver was given is masked because it is the right one; any other would be shown.
        assertThat(refused.failure()).contains("exit code 6", "refused user planner with password ***");
        assertThat(refused.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void unknownOrUndecryptableServerFailsTheGoal() throws Exception {
        MavenProject project = javaProject("server-must-be-there-and-readable");
        encryptPassword(project);
        String current = "mvn migrate:heads -gs " + project.file("servers.xml") + " -Dsettings.security=";

        assertThat(project.type(current + project.file("security.xml") + " -DserverId=prd")
                        .fails()
                        .failure())
                .contains("exit code 2", "no server 'prd'", "Servers there: prod");
        assertThat(project.type(current + project.file("nowhere.xml") + " -DserverId=prod")
                        .fails()
                        .failure())
                .contains("exit code 2", "'prod'", "cannot be decrypted");
    }

    private static void encryptPassword(MavenProject project) throws Exception {
        PlexusCipher cipher = new DefaultPlexusCipher();
        project.with(
                "security.xml",
                "<settingsSecurity><master>" + cipher.encryptAndDecorate(MASTER, "settings.security")
                        + "</master></settingsSecurity>");
        project.with(
                "servers.xml",
                "<settings><servers><server><id>prod</id><username>planner</username><password>"
                        + cipher.encryptAndDecorate(PASSWORD, MASTER) + "</password></server></servers></settings>");
    }

    private static MavenProject javaProject(String test) {
        String pinned =
                Projects.pinned("maven-resources-plugin", "3.5.0") + Projects.pinned("maven-compiler-plugin", "3.16.0");
        return MavenProject.empty(test)
                .with(
                        "pom.xml",
                        Projects.pom(
                                        "<properties><maven.compiler.release>17</maven.compiler.release>"
                                                + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>")
                                .replace("<packaging>pom</packaging>", "")
                                .replace("</plugins>", pinned + "</plugins>"));
    }
}
