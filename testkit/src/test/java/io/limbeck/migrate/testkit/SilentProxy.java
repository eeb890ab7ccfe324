package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands on loopback between a client and its server. From some moment on it passes no answers, so that the connection is open and silent,
 * or something goes wrong at one of the messages that clients send.
 */
final class SilentProxy implements AutoCloseable {
    private static final int LATE_MILLIS = 1_000;
    private static final int PATIENCE_MILLIS = 10_000;

    /** What goes wrong at a message. */
    enum Fault {
        /** The connection is reset, and the message does not arrive. */
        LOST_BEFORE,
        /** The message arrives, and the connection is reset instead of the answer. */
        LOST_AFTER,
        /** The connection is reset, and the message arrives a while later. */
        LATE,
        /** The message arrives, and from then on no answer does, to anybody. */
        SILENT
    }

    private final ServerSocket listening;
    private final URI server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Thread> deliveries = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile int place = Integer.MAX_VALUE;
    private volatile Fault fault = Fault.SILENT;

    /** @param url a JDBC URL with host and port */
    SilentProxy(String url) {
        this(url, 0);
    }

    /** The same behind a port that was free a moment ago. */
    SilentProxy(String url, int port) {
        try {
            server = URI.create(url.substring("jdbc:".length()));
            listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(() -> {
            while (true) {
                new Link(listening.accept());
            }
        });
    }

    /** The URL by which clients come to the proxy. */
    String through(String url) {
        return url.replaceFirst("//[^/]+/", "//127.0.0.1:" + listening.getLocalPort() + "/");
    }

    /** From now on no answer arrives, whatever is asked, by whomever. */
    SilentProxy fallSilent() {
        silent = true;
        return this;
    }

    /** Something goes wrong at the message of this number, from 1, of all clients together. */
    SilentProxy failing(Fault happens, int message) {
        fault = happens;
        place = message;
        return this;
    }

    /** What clients have sent so far: bytes as letters. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    private synchronized int count(byte[] message) {
        messages.add(new String(message, StandardCharsets.ISO_8859_1));
        return messages.size();
    }

    private static Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** What is still to arrive arrives. */
    @Override
    public void close() throws IOException {
        listening.close();
        deliveries.forEach(SilentProxy::join);
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection of a client. */
    private final class Link {
        private final Socket client;
        private final Socket there;
        private final Thread answers;
        private volatile boolean lost;

        Link(Socket client) throws IOException {
            this.client = client;
            this.there = new Socket(server.getHost(), server.getPort());
            sockets.add(client);
            sockets.add(there);
            this.answers = start(this::answer);
            start(this::ask);
        }

        private void ask() throws IOException {
            try (there) {
                InputStream from = client.getInputStream();
                OutputStream to = there.getOutputStream();
                byte[] bytes = new byte[8_192];
                for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                    byte[] message = Arrays.copyOf(bytes, read);
                    if (count(message) != place || arrives()) {
                        to.write(message);
                    } else if (fault == Fault.LATE) {
                        deliverLate(message);
                    }
                }
            }
        }

        /** Lets it go wrong; false where the message does not arrive now. */
        private boolean arrives() throws IOException {
            silent = fault == Fault.SILENT;
            lost = fault == Fault.LOST_AFTER || fault == Fault.LATE;
            if (fault == Fault.LOST_BEFORE || fault == Fault.LATE) {
                reset();
                return false;
            }
            return true;
        }

        private void deliverLate(byte[] message) throws IOException {
            deliveries.add(Thread.currentThread());
            pause();
            there.getOutputStream().write(message);
            there.shutdownOutput();
            join(answers); // a socket that is closed before its answers are read takes the message back
        }

        private void answer() throws IOException {
            try (client) {
                InputStream from = there.getInputStream();
                OutputStream to = client.getOutputStream();
                byte[] bytes = new byte[8_192];
                for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                    if (lost) {
                        reset();
                    } else if (!silent) {
                        to.write(bytes, 0, read);
                    }
                }
            }
        }

        /** Without the words by which a connection ends. */
        private void reset() throws IOException {
            if (!client.isClosed()) {
                client.setSoLinger(true, 0);
                client.close();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LATE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
