package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.loan.SessionMemory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A connection that belongs to a pool. It is in auto-commit mode at first, as one that was just opened. When it is closed, what is not
 * committed is rolled back and all settings are as they were; if that fails, the connection is ended, so that nobody inherits them.
 */
final class LentConnection implements InvocationHandler {
    /** How to read what a method sets. */
    private static final Map<String, String> GETTERS = Map.of(
            "setReadOnly", "isReadOnly",
            "setTransactionIsolation", "getTransactionIsolation",
            "setHoldability", "getHoldability",
            "setNetworkTimeout", "getNetworkTimeout",
            "setCatalog", "getCatalog",
            "setSchema", "getSchema");

    private final Connection owned;
    private final boolean autoCommit;
    private final SessionMemory memory;
    private final Runnable returned;
    private final Map<Method, @Nullable Object> former = new LinkedHashMap<>();
    private boolean closed;

    private LentConnection(Connection owned, boolean autoCommit, SessionMemory memory, Runnable returned) {
        this.owned = owned;
        this.autoCommit = autoCommit;
        this.memory = memory;
        this.returned = returned;
    }

    /**
     * @param owned as the pool lends it; given back if this fails
     * @param returned called when it is given back
     */
    static Connection of(Connection owned, Sessions sessions, Runnable returned) throws SQLException {
        try {
            boolean autoCommit = owned.getAutoCommit();
            if (!autoCommit) {
                owned.setAutoCommit(true);
            }
            LentConnection lent = new LentConnection(owned, autoCommit, sessions.remember(owned), returned);
            return (Connection) Proxy.newProxyInstance(
                    LentConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, lent);
        } catch (SQLException | RuntimeException e) {
            owned.close();
            returned.run();
            throw e;
        }
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                close();
                return null;
            }
            case "equals" -> {
                return arguments != null && self == arguments[0];
            }
            default -> {
                String getter = GETTERS.get(method.getName());
                if (getter != null && !former.containsKey(method)) {
                    former.put(method, Connection.class.getMethod(getter).invoke(owned));
                }
                return invoked(method, arguments);
            }
        }
    }

    private @Nullable Object invoked(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(owned, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void close() throws Throwable {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!owned.isClosed()) {
                giveBack();
            }
        } catch (SQLException | RuntimeException broken) {
            owned.abort(Runnable::run);
        } finally {
            try {
                owned.close();
            } finally {
                returned.run();
            }
        }
    }

    private void giveBack() throws Throwable {
        if (!owned.getAutoCommit()) {
            owned.rollback();
            owned.setAutoCommit(true);
        }
        for (Map.Entry<Method, @Nullable Object> setting : former.entrySet()) {
            Method setter = setting.getKey();
            invoked(
                    setter,
                    setter.getParameterCount() == 1
                            ? new @Nullable Object[] {setting.getValue()}
                            : new @Nullable Object[] {(Executor) Runnable::run, setting.getValue()});
        }
        memory.restore(owned);
        owned.clearWarnings();
        if (!autoCommit) {
            owned.setAutoCommit(false);
        }
    }
}
