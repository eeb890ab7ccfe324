package io.limbeck.migrate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL's protocol with simple queries; see https://www.postgresql.org/docs/current/protocol-message-formats.html. */
final class StubPostgresql extends StubServer {
    private static final int SESSION = 42;

    @Override
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port()
                + "/menu?user=app&sslmode=disable&gssEncMode=disable&preferQueryMode=simple";
    }

    @Override
    void speak(DataInputStream in, DataOutputStream out) throws IOException {
        in.readNBytes(in.readInt() - 4);
        new Message('R').number(0).to(out);
        Map.of("server_version", "15.2", "client_encoding", "UTF8", "integer_datetimes", "on", "DateStyle", "ISO, MDY")
                .forEach(
                        (name, value) -> new Message('S').text(name).text(value).to(out));
        new Message('K').number(SESSION).number(0).to(out);
        ready(out);
        for (int kind = in.read(); kind == 'Q'; kind = in.read()) {
            byte[] query = in.readNBytes(in.readInt() - 4);
            reply(out, answer(new String(query, 0, query.length - 1, UTF_8)));
            ready(out);
        }
    }

    private static void ready(DataOutputStream out) throws IOException {
        new Message('Z').raw('I').to(out);
        out.flush();
    }

    private static void reply(DataOutputStream out, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            new Message('C').text("SET").to(out);
        } else if (answer.get().refusal().isPresent()) {
            new Message('E')
                    .raw('S')
                    .text("ERROR")
                    .raw('C')
                    .text("0A000")
                    .raw('M')
                    .text(answer.get().refusal().get())
                    .raw(0)
                    .to(out);
        } else {
            rows(out, answer.get().rows());
        }
    }

    private static void rows(DataOutputStream out, List<List<String>> rows) {
        new Message('T')
                .small(1)
                .text("answer")
                .number(0)
                .small(0)
                .number(25) // text
                .small(-1)
                .number(-1)
                .small(0)
                .to(out);
        for (List<String> row : rows) {
            byte[] value = row.get(0).getBytes(UTF_8);
            new Message('D').small(1).number(value.length).raw(value).to(out);
        }
        new Message('C').text("SELECT " + rows.size()).to(out);
    }

    /** One message, with its length. */
    private static final class Message {
        private final int kind;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Message(int kind) {
            this.kind = kind;
        }

        Message raw(int... bytes) {
            for (int one : bytes) {
                body.write(one);
            }
            return this;
        }

        Message raw(byte[] bytes) {
            body.writeBytes(bytes);
            return this;
        }

        Message small(int number) {
            return raw(number >> 8, number);
        }

        Message number(int number) {
            return raw(number >> 24, number >> 16, number >> 8, number);
        }

        Message text(String text) {
            return raw(text.getBytes(UTF_8)).raw(0);
        }

        void to(DataOutputStream out) {
            try {
                out.write(kind);
                out.writeInt(body.size() + 4);
                out.write(body.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
