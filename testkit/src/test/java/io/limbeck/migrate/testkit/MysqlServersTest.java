package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.DatabaseUnreachableException;
import org.junit.jupiter.api.Test;

final class MysqlServersTest extends MariadbServersTest implements OnMysql {
    @Test
    void passwordThatMayNotGoInTheOpenIsExplained() {
        String open = db().url().replace("&allowPublicKeyRetrieval=true", "");
        db().run("FLUSH PRIVILEGES"); // the server forgets who was let in

        assertThatThrownBy(() -> project().set("url", open).migrator().upgrade("head"))
                .isInstanceOf(DatabaseUnreachableException.class)
                .hasMessageContaining("sslMode=trust");
        project().set("url", open + "&sslMode=trust").migrator().upgrade("head");
    }

    @Override
    protected String hoursOfWork() {
        return "SELECT count(*) FROM information_schema.collations AS a, information_schema.collations AS b,"
                + " information_schema.collations AS c, information_schema.collations AS d";
    }
}
