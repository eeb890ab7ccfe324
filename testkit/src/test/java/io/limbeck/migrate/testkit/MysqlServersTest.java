package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.DatabaseUnreachableException;
import org.junit.jupiter.api.Test;

@On("mysql")
final class MysqlServersTest extends DatabaseTest {
    @Test
    void passwordThatMayNotBeSentUnencryptedIsExplained() {
        String open = db().url().replace("&allowPublicKeyRetrieval=true", "");
        db().run("FLUSH PRIVILEGES"); // the server forgets who was let in

        assertThatThrownBy(() -> project().set("url", open).migrator().upgrade("head"))
                .isInstanceOf(DatabaseUnreachableException.class)
                .hasMessageContaining("sslMode=trust");
        project().set("url", open + "&sslMode=trust").migrator().upgrade("head");
    }
}
