package io.limbeck.migrate.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for a server that the tests cannot have: speaks enough of a product's protocol for the real driver, on the loopback, and
 * answers queries as such a server does.
 */
abstract class StubServer implements AutoCloseable {
    private final ServerSocket listening;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

    StubServer() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(() -> {
            while (true) {
                Socket client = listening.accept();
                sockets.add(client);
                start(() -> serve(client));
            }
        });
    }

    /**
     * What the server answers to some queries.
     *
     * @param part what they hold
     * @param refusal the words with which it refuses them
     */
    record Answer(String part, List<List<String>> rows, Optional<String> refusal) {}

    /** Answers queries that hold {@code part} with rows, whatever was said before; all others are executed without an answer. */
    StubServer answering(String part, List<List<String>> rows) {
        answers.addFirst(new Answer(part, rows, Optional.empty()));
        return this;
    }

    /** One value. */
    StubServer answering(String part, String value) {
        return answering(part, List.of(List.of(value)));
    }

    /** Refuses queries that hold {@code part}. */
    StubServer refusing(String part, String refusal) {
        answers.addFirst(new Answer(part, List.of(), Optional.of(refusal)));
        return this;
    }

    /** What clients have asked. */
    List<String> asked() {
        return asked;
    }

    int port() {
        return listening.getLocalPort();
    }

    abstract String url();

    /** Speaks with one client until it leaves. */
    abstract void speak(DataInputStream in, DataOutputStream out) throws IOException;

    final Optional<Answer> answer(String sql) {
        asked.add(sql);
        return answers.stream().filter(answer -> sql.contains(answer.part)).findFirst();
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            speak(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException left) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
