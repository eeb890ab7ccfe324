package io.limbeck.migrate.internal.dialect;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that accepts and says nothing is reported as such, with the time that was waited, whoever gives up first. */
final class LimitedAttemptTest {
    private static final String SILENT = "It accepts connections, but has not responded for 300 ms.";
    private static final int NEVER = 0;

    @Test
    void silenceIsReportedWhenTheTimeIsUp() {
        assertThatThrownBy(() -> hearNothing(Duration.ofMillis(300), NEVER))
                .isInstanceOf(SQLException.class)
                .hasMessage(SILENT);
    }

    @Test
    void silenceThatTheDriverReportsSoonerIsTheSame() {
        assertThatThrownBy(() -> hearNothing(Duration.ofSeconds(50), 20))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("It accepts connections, but has not responded for [1-9]\\d{1,3} ms\\.");
    }

    @Test
    void refusalKeepsTheDriversMessage() {
        assertThatThrownBy(() -> LimitedAttempt.within(Duration.ofSeconds(10), () -> {
                    throw new SQLException("no such user");
                }))
                .hasMessage("no such user");
    }

    private static void hearNothing(Duration limit, int driverMillis) throws SQLException, IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LimitedAttempt.within(limit, () -> {
                try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                    socket.setSoTimeout(driverMillis);
                    return socket.getInputStream().read();
                } catch (IOException e) {
                    throw new SQLException("The driver's words", e);
                }
            });
        }
    }
}
