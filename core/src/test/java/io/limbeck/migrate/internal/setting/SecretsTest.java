package io.limbeck.migrate.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            password                   | geheim                                    | ***
            connection.password        | geheim                                    | ***
            url                        | sqlite:///menu.db                         | sqlite:///menu.db
            url                        | postgresql://u:geheim@h/d                 | postgresql://u:***@h/d
            url                        | postgresql://u:ge@he@im@h/d               | postgresql://u:***@h/d
            url                        | postgresql://u@h/d                        | postgresql://u@h/d
            url                        | postgres:u:geheim@h/d                     | postgres:***@h/d
            url                        | postgresql:/u:geheim@h/d                  | postgresql:***@h/d
            url                        | u:geheim@h/d                              | u:***@h/d
            url                        | //im/geh@eim@h/d                          | //***@h/d
            url                        | jdbc:postgresql://h/d?user=u&password=x&a=b | jdbc:postgresql://h/d?user=u&password=***&a=b
            url                        | jdbc:h2:mem:x;USER=sa;PASSWORD=x          | jdbc:h2:mem:x;USER=sa;PASSWORD=***
            url                        | jdbc:sqlite:a@b.db                        | jdbc:sqlite:a@b.db
            url                        | jdbc:oracle:thin:scott/x@h                | jdbc:oracle:***@h
            url                        | password=x                                | password=***
            file.template              | {{year}}={{id}}                           | {{year}}={{id}}
            """)
    void secretsAreMasked(String name, String value, String shown) {
        assertThat(Secrets.mask(name, value)).isEqualTo(shown);
    }
}
