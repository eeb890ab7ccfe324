package io.limbeck.migrate.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that counts what is asked through it. */
final class CountingConnection {
    private final AtomicInteger queries = new AtomicInteger();
    private final Connection counted;

    CountingConnection(Connection connection) {
        counted = (Connection) Proxy.newProxyInstance(
                CountingConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        queries.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    Connection connection() {
        return counted;
    }

    /** How many statements were made. */
    int queries() {
        return queries.get();
    }
}
