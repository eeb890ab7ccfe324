package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One driver reaches both products: SQL is made for the server that answers, and for the URL's word where none is asked. */
final class MariadbOrMysqlTest {
    private static final String SEQUENCE = "op.createSequence(\"numbers\");";

    @TempDir
    private Path folder;

    @Test
    void mariadbIsMariadbWhateverTheUrlCallsIt() {
        try (TestDatabase database = MariadbTestDatabase.mariadb()) {
            project(database, "mysql:").migrator().upgrade("head");

            assertThat(database.number("SELECT NEXTVAL(numbers)")).isEqualTo(1);
        }
    }

    @Test
    void mysqlIsMysqlWhateverTheUrlCallsIt() {
        try (TestDatabase database = MariadbTestDatabase.mysql()) {
            TestProject project = project(database, "mariadb:");

            assertThatThrownBy(() -> project.migrator().upgrade("head")).hasMessageContaining("MySQL has no sequences");
        }
    }

    @Test
    void textIsForTheProductThatTheUrlNames() {
        TestProject mysql = offline("mysql://user@localhost/menu");
        assertThatThrownBy(() -> mysql.migrator().upgradeSql("base:head"))
                .hasMessageContaining("MySQL has no sequences");

        TestProject mariadb = offline("mariadb://user@localhost/menu");
        assertThat(mariadb.migrator().upgradeSql("base:head").sql()).contains("CREATE SEQUENCE `numbers`");
    }

    private TestProject project(TestDatabase database, String scheme) {
        return offline(database.url().replaceFirst("jdbc:mariadb:", scheme));
    }

    private TestProject offline(String url) {
        return new TestProject(folder.resolve("project"), url).java("a1", SEQUENCE, "op.dropSequence(\"numbers\");");
    }
}
