package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands on loopback between a client and its server, and from some moment on passes no answers: the connection is open, and silent. */
final class SilentProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final URI server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    /** @param url a JDBC URL with host and port */
    SilentProxy(String url) {
        try {
            server = URI.create(url.substring("jdbc:".length()));
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(() -> {
            while (true) {
                serve(listening.accept());
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

    private void serve(Socket client) throws IOException {
        Socket there = new Socket(server.getHost(), server.getPort());
        sockets.add(client);
        sockets.add(there);
        start(() -> pump(client.getInputStream(), there.getOutputStream(), false));
        start(() -> pump(there.getInputStream(), client.getOutputStream(), true));
    }

    private void pump(InputStream from, OutputStream to, boolean answers) throws IOException {
        byte[] bytes = new byte[8_192];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            if (!(answers && silent)) {
                to.write(bytes, 0, read);
                to.flush();
            }
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
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
