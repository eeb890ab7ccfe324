package io.limbeck.migrate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.internal.setting.BadValue;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    private static final Path BASE = Path.of("/srv/app");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # given                              | JDBC                                              | file
            sqlite:///rel.db                     | jdbc:sqlite:/srv/app/rel.db                       | /srv/app/rel.db
            sqlite:///data/rel.db                | jdbc:sqlite:/srv/app/data/rel.db                  | /srv/app/data/rel.db
            sqlite:///../rel.db                  | jdbc:sqlite:/srv/rel.db                           | /srv/rel.db
            sqlite:////app/data/menu.db          | jdbc:sqlite:/app/data/menu.db                     | /app/data/menu.db
            sqlite+pysqlite:///rel.db            | jdbc:sqlite:/srv/app/rel.db                       | /srv/app/rel.db
            SQLite:///rel.db                     | jdbc:sqlite:/srv/app/rel.db                       | /srv/app/rel.db
            sqlite:///r.db?check_same_thread=false&uri=true | jdbc:sqlite:/srv/app/r.db              | /srv/app/r.db
            sqlite:///r.db?timeout=10            | jdbc:sqlite:/srv/app/r.db?busy_timeout=10000      | /srv/app/r.db
            sqlite:///r.db?foreign_keys=on       | jdbc:sqlite:/srv/app/r.db?foreign_keys=on         | /srv/app/r.db
            sqlite:///file:r.db?mode=ro&uri=true | jdbc:sqlite:file:/srv/app/r.db?mode=ro            | /srv/app/r.db
            sqlite://                            | jdbc:sqlite::memory:                              | -
            sqlite:///                           | jdbc:sqlite::memory:                              | -
            sqlite:///:memory:                   | jdbc:sqlite::memory:                              | -
            jdbc:sqlite:menu.db                  | jdbc:sqlite:/srv/app/menu.db                      | /srv/app/menu.db
            jdbc:sqlite:a@b.db                   | jdbc:sqlite:/srv/app/a@b.db                       | /srv/app/a@b.db
            jdbc:sqlite:data/x.db?cache=shared   | jdbc:sqlite:/srv/app/data/x.db?cache=shared       | /srv/app/data/x.db
            JDBC:SQLITE:menu.db                  | jdbc:sqlite:/srv/app/menu.db                      | /srv/app/menu.db
            jdbc:sqlite:/abs/menu.db             | jdbc:sqlite:/abs/menu.db                          | /abs/menu.db
            jdbc:sqlite::memory:                 | jdbc:sqlite::memory:                              | -
            jdbc:sqlite:                         | jdbc:sqlite:                                      | -
            jdbc:sqlite::resource:x.db           | jdbc:sqlite::resource:x.db                        | -
            jdbc:sqlite:file:x.db?mode=ro        | jdbc:sqlite:file:/srv/app/x.db?mode=ro            | /srv/app/x.db
            jdbc:sqlite:file:/abs/x%20y.db       | jdbc:sqlite:file:/abs/x%20y.db                    | /abs/x y.db
            jdbc:sqlite:file:///abs/x.db         | jdbc:sqlite:file:///abs/x.db                      | /abs/x.db
            jdbc:sqlite:file::memory:?cache=shared | jdbc:sqlite:file::memory:?cache=shared          | -
            jdbc:sqlite:file:m?mode=memory       | jdbc:sqlite:file:m?mode=memory                    | -
            """)
    void sqliteFileBecomesAbsolute(String given, String jdbc, String file) throws BadValue {
        DatabaseUrl url = Urls.parse(given, BASE);
        assertThat(url.jdbc()).isEqualTo(jdbc);
        assertThat(url.database()).isEqualTo("sqlite");
        assertThat(url.file()).isEqualTo(Optional.ofNullable(file).map(Path::of));
        assertThat(url.username()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # given                                 | kind       | JDBC                                      | user | password
            postgresql://u:p@h:5432/d               | postgresql | jdbc:postgresql://h:5432/d                | u    | p
            postgresql://u:p@h:5432/d?sslmode=require | postgresql | jdbc:postgresql://h:5432/d?sslmode=require | u  | p
            postgres://u:p@h:5432/d                 | postgresql | jdbc:postgresql://h:5432/d                | u    | p
            postgresql+psycopg2://u:p@h/d           | postgresql | jdbc:postgresql://h/d                     | u    | p
            postgresql+asyncpg://h/d                | postgresql | jdbc:postgresql://h/d                     | -    | -
            POSTGRESQL://h/d                        | postgresql | jdbc:postgresql://h/d                     | -    | -
            postgresql://h                          | postgresql | jdbc:postgresql://h/                      | -    | -
            postgresql:///d                         | postgresql | jdbc:postgresql:///d                      | -    | -
            postgresql://u@h/d                      | postgresql | jdbc:postgresql://h/d                     | u    | -
            postgresql://u:@h/d                     | postgresql | jdbc:postgresql://h/d                     | u    | ''
            postgresql://u%40x:p%40%2F%3A%25@h/d    | postgresql | jdbc:postgresql://h/d                     | u@x  | p@/:%
            postgresql://u:p+q@h/d                  | postgresql | jdbc:postgresql://h/d                     | u    | p+q
            postgresql://u:100%@h/d                 | postgresql | jdbc:postgresql://h/d                     | u    | 100%
            postgresql://u:p@ss@h/d                 | postgresql | jdbc:postgresql://h/d                     | u    | p@ss
            postgresql://u:p/ss@h/d                 | postgresql | jdbc:postgresql://h/d                     | u    | p/ss
            postgresql://u:p?s@h/d                  | postgresql | jdbc:postgresql://h/d                     | u    | p?s
            postgresql://h:5432/d?options=a@b       | postgresql | jdbc:postgresql://h:5432/d?options=a@b    | -    | -
            postgresql://h/d?options=a@b            | postgresql | jdbc:postgresql://h/d?options=a@b         | -    | -
            postgresql://u:p@[::1]:5432/d           | postgresql | jdbc:postgresql://[::1]:5432/d            | u    | p
            postgresql://[2001:db8::1]/d            | postgresql | jdbc:postgresql://[2001:db8::1]/d         | -    | -
            postgresql://u:p@h1:5432,h2:5433/d      | postgresql | jdbc:postgresql://h1:5432,h2:5433/d       | u    | p
            postgresql://h/d?user=u&password=p%26q&a=1 | postgresql | jdbc:postgresql://h/d?a=1              | u    | p&q
            postgresql://h/d?connect_timeout=5&application_name=x | postgresql | jdbc:postgresql://h/d?connectTimeout=5&ApplicationName=x | - | -
            mysql://u:p@h:3306/d                    | mysql      | jdbc:mariadb://h:3306/d                   | u    | p
            mysql+pymysql://u:p@h/d?charset=utf8mb4 | mysql      | jdbc:mariadb://h/d                        | u    | p
            mysql://u:p@h/d?ssl-mode=REQUIRED       | mysql      | jdbc:mariadb://h/d?sslMode=trust          | u    | p
            mariadb://u:p@h/d                       | mariadb    | jdbc:mariadb://h/d                        | u    | p
            mariadb+mariadbconnector://u:p@h/d      | mariadb    | jdbc:mariadb://h/d                        | u    | p
            jdbc:postgresql://h:5432/d              | postgresql | jdbc:postgresql://h:5432/d                | -    | -
            jdbc:postgresql:d                       | postgresql | jdbc:postgresql:d                         | -    | -
            jdbc:postgresql://h/d?user=u&password=p%2Bq+r&ssl=true | postgresql | jdbc:postgresql://h/d?ssl=true | u | p+q r
            jdbc:postgresql://u:p@h/d               | postgresql | jdbc:postgresql://h/d                     | u    | p
            jdbc:mysql://h/d?user=u&password=p      | mysql      | jdbc:mysql://h/d                          | u    | p
            jdbc:mariadb://h/d?password=p&user=u    | mariadb    | jdbc:mariadb://h/d                        | u    | p
            jdbc:h2:mem:x;USER=sa;PASSWORD=p+%41    | h2         | jdbc:h2:mem:x                             | sa   | p+%41
            jdbc:h2:mem:x;DB_CLOSE_DELAY=-1         | h2         | jdbc:h2:mem:x;DB_CLOSE_DELAY=-1           | -    | -
            jdbc:h2:./data/x;MODE=Oracle            | h2         | jdbc:h2:/srv/app/data/x;MODE=Oracle       | -    | -
            jdbc:h2:file:../x                       | h2         | jdbc:h2:file:/srv/x                       | -    | -
            jdbc:h2:~/x                             | h2         | jdbc:h2:~/x                               | -    | -
            jdbc:sqlserver://h:1433;database=d;user=u;password=p | sqlserver | jdbc:sqlserver://h:1433;database=d | u | p
            """)
    void serverUrlLosesItsCredentials(String given, String kind, String jdbc, String user, String password)
            throws BadValue {
        DatabaseUrl url = Urls.parse(given, BASE);
        assertThat(url.jdbc()).isEqualTo(jdbc);
        assertThat(url.database()).isEqualTo(kind);
        assertThat(url.username()).isEqualTo(Optional.ofNullable(user));
        assertThat(url.password()).isEqualTo(Optional.ofNullable(password));
        assertThat(url.file()).isEmpty();
        assertThat(url).hasToString(url.display());
    }

    @Test
    void urlWithoutSlashesIsReported() {
        assertThatThrownBy(() -> Urls.parse("sqlite:/srv/menu.db", BASE))
                .hasMessageContaining("\"sqlite:/srv/menu.db\" lacks the // after sqlite:");
    }

    @Test
    void otherSecretsStayForTheDriverButAreNotShown() throws BadValue {
        DatabaseUrl url = Urls.parse("postgresql://u:p@h/d?sslpassword=geheim&sslmode=require", BASE);
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://h/d?sslpassword=geheim&sslmode=require");
        assertThat(url).hasToString("jdbc:postgresql://h/d?sslpassword=***&sslmode=require");
    }

    @Test
    void unknownProductShowsNoPassword() throws BadValue {
        assertThat(Urls.parse("jdbc:oracle:thin:scott/geheim@//h:1521/x", BASE))
                .hasToString("jdbc:oracle:***@//h:1521/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            postgrsql://u:geheim@h/d             | unknown database, "postgrsql"  | Did you mean postgresql://?
            mongodb://u:geheim@h/d               | "mongodb://u:***@h/d"          | sqlite:////app/data/menu.db
            menu.db                              | "menu.db"                      | jdbc:sqlite:menu.db
            sqlite:menu.db                       | "sqlite:menu.db"               | sqlite:///menu.db
            jdbc:                                | "jdbc:"                        | jdbc:postgresql://host:5432/menu
            jdbc:sqlite                          | "jdbc:sqlite"                  | jdbc:sqlite:menu.db
            sqlite://menu.db                     | two slashes                    | sqlite:///menu.db
            sqlite://:geheim@/menu.db            | two slashes                    | four for an absolute one
            sqlite:///m.db?timeout=soon          | "soon" is not a duration       | seconds
            postgresql://u:geheim@/d?host=/var/run | Unix socket                  | //localhost:5432/database
            postgresql://u:geheim@%2Fvar%2Frun/d | Unix socket                    | TCP
            mysql://u:geheim@/d?unix_socket=/x   | Unix socket                    | TCP
            postgresql://u:geheim@/d?host=db     | as a parameter                 | //host:5432/database
            postgresql://h:54x2/d                | the port                       | host:5432
            postgresql://h:65536/d               | the port                       | 65535
            postgresql://u:geheim:5432/d         | the port                       | %40
            mysql://u:geheim@h/d?ssl_ca=/x       | ssl_ca                         | sslMode=verify-full
            mysql://u:geheim@h/d?ssl-mode=SOME   | ssl-mode                       | jdbc:mariadb://
            """)
    void urlThatCannotBeReadIsExplainedWithoutItsPassword(String given, String what, String remedy) {
        BadValue bad = catchThrowableOfType(BadValue.class, () -> Urls.parse(given, BASE));
        assertThat(bad.what() + bad.remedy()).contains(what, remedy).doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:///a\0b", "jdbc:sqlite:a\0b", "jdbc:h2:./a\0b"})
    void invalidFilePathIsRefused(String given) {
        BadValue bad = catchThrowableOfType(BadValue.class, () -> Urls.parse(given, BASE));
        assertThat(bad.what()).contains("not a valid path");
    }

    @Test
    void baseFolderIsEscapedInAUri() throws BadValue {
        assertThat(Urls.parse("jdbc:sqlite:file:x.db", Path.of("/a?b%c#d")).jdbc())
                .isEqualTo("jdbc:sqlite:file:/a%3Fb%25c%23d/x.db");
    }
}
