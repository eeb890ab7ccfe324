package io.limbeck.migrate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** MySQL's protocol with text queries; see https://dev.mysql.com/doc/dev/mysql-server/latest/PAGE_PROTOCOL.html. */
final class StubMysql extends StubServer {
    private static final int PROTOCOL_41 = 0xa209; // transactions, a database, a password with salt
    private static final int PLUGINS = 0x8; // the upper half
    private static final int QUIT = 1;
    private static final int QUERY = 3;
    private static final byte[] FINE = {0, 0, 0, 2, 0, 0, 0};
    private static final byte[] END = {(byte) 0xfe, 0, 0, 2, 0};

    @Override
    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/menu?user=app";
    }

    @Override
    void speak(DataInputStream in, DataOutputStream out) throws IOException {
        Conversation client = new Conversation(in, out);
        client.send(new Packet()
                .raw(10)
                .text("8.0.11-stub")
                .raw(42, 0, 0, 0)
                .text("saltsalt")
                .little(PROTOCOL_41)
                .raw(45)
                .little(2)
                .little(PLUGINS)
                .raw(21)
                .raw(new byte[10])
                .text("saltsaltsalt")
                .text("mysql_native_password")
                .bytes());
        client.read();
        client.send(FINE);
        for (byte[] packet = client.read(); packet[0] != QUIT; packet = client.read()) {
            if (packet[0] == QUERY) {
                reply(client, answer(new String(packet, 1, packet.length - 1, UTF_8)));
            } else {
                client.send(FINE);
            }
        }
    }

    private static void reply(Conversation client, Optional<Answer> answer) throws IOException {
        if (answer.isEmpty()) {
            client.send(FINE);
        } else if (answer.get().refusal().isPresent()) {
            client.send(new Packet()
                    .raw(0xff)
                    .little(1105)
                    .raw("#HY000".getBytes(UTF_8))
                    .raw(answer.get().refusal().get().getBytes(UTF_8))
                    .bytes());
        } else {
            rows(client, answer.get().rows());
        }
    }

    private static void rows(Conversation client, List<List<String>> rows) throws IOException {
        int columns = rows.stream().mapToInt(List::size).max().orElse(2);
        client.send(new Packet().raw(columns).bytes());
        for (int i = 0; i < columns; i++) {
            Packet column = new Packet();
            for (String text : List.of("def", "", "", "", "column" + i, "")) {
                column.counted(text);
            }
            client.send(column.raw(12)
                    .little(45)
                    .little(255)
                    .little(0)
                    .raw(253)
                    .little(0)
                    .raw(0, 0, 0)
                    .bytes());
        }
        client.send(END);
        for (List<String> row : rows) {
            Packet values = new Packet();
            row.forEach(values::counted);
            client.send(values.bytes());
        }
        client.send(END);
    }

    /** Packets of both sides, numbered from the client's question on. */
    private static final class Conversation {
        private final DataInputStream in;
        private final DataOutputStream out;
        private int number;

        Conversation(DataInputStream in, DataOutputStream out) {
            this.in = in;
            this.out = out;
        }

        byte[] read() throws IOException {
            int length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
            number = in.readUnsignedByte() + 1;
            return in.readNBytes(length);
        }

        void send(byte[] body) throws IOException {
            out.write(new Packet()
                    .little(body.length)
                    .raw(body.length >> 16, number++)
                    .raw(body)
                    .bytes());
            out.flush();
        }
    }

    private static final class Packet {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Packet raw(int... bytes) {
            for (int one : bytes) {
                body.write(one);
            }
            return this;
        }

        Packet raw(byte[] bytes) {
            body.writeBytes(bytes);
            return this;
        }

        Packet little(int number) {
            return raw(number, number >> 8);
        }

        Packet text(String text) {
            return raw(text.getBytes(UTF_8)).raw(0);
        }

        Packet counted(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            return raw(bytes.length).raw(bytes);
        }

        byte[] bytes() {
            return body.toByteArray();
        }
    }
}
