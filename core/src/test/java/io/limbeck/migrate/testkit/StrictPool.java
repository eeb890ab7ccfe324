package io.limbeck.migrate.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;

/** A pool that resets nothing: whoever borrows next has the session exactly as it was given back. It refuses at once when it is empty. */
final class StrictPool implements AutoCloseable {
    private final BlockingQueue<Connection> idle;
    private final List<Connection> all = new ArrayList<>();
    private final DataSource source;

    StrictPool(TestDatabase database, int size) throws SQLException {
        idle = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            Connection connection = database.connect();
            all.add(connection);
            idle.add(connection);
        }
        source = (DataSource) Proxy.newProxyInstance(
                StrictPool.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return borrow();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    DataSource source() {
        return source;
    }

    /** The connections themselves, of which none may be lent. */
    List<Connection> connections() {
        if (idle.size() != all.size()) {
            throw new IllegalStateException(all.size() - idle.size() + " were not given back");
        }
        return all;
    }

    private Connection borrow() throws SQLException {
        Connection connection = idle.poll();
        if (connection == null) {
            throw new SQLException("The pool is empty.");
        }
        return (Connection) Proxy.newProxyInstance(
                StrictPool.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return idle.add(connection);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : all) {
            connection.close();
        }
    }
}
