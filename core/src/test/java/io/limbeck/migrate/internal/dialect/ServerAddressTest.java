package io.limbeck.migrate.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5433/menu, db, 5433",
        "jdbc:postgresql://db/menu, db, 5432",
        "jdbc:postgresql://db, db, 5432",
        "jdbc:postgresql:menu, localhost, 5432",
        "jdbc:postgresql:///menu, localhost, 5432",
        "jdbc:postgresql://[::1]:5433/menu, ::1, 5433",
        "jdbc:postgresql://[fe80::1]/menu, fe80::1, 5432",
        "jdbc:mariadb:replication://one:1/menu?a=//two:2/x, one, 1",
    })
    void hostAndPortAreThoseOfTheUrl(String url, String host, String port) {
        ServerAddress address = ServerAddress.of(url, "5432");

        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
    }

    @Test
    void severalServersAreGivenAsTheClientsOfPostgresqlReadThem() {
        assertThat(ServerAddress.of("jdbc:postgresql://a:1,b,c:3/menu?sslmode=verify-full&x", "5432"))
                .isEqualTo(new ServerAddress("a,b,c", "1,5432,3", Map.of("sslmode", "verify-full")));
    }
}
