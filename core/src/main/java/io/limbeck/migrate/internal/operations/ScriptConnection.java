package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.error.UsageException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;

/** The connection as a script gets it: all of it, but what would end the transaction of the revision under the executor's feet. */
final class ScriptConnection implements InvocationHandler {
    private static final Set<String> ENDS_TRANSACTIONS = Set.of("commit", "close", "abort", "setAutoCommit");

    private final Connection connection;

    private final Consumer<Statement> watcher;

    private ScriptConnection(Connection connection, Consumer<Statement> watcher) {
        this.connection = connection;
        this.watcher = watcher;
    }

    /** @param watcher is notified of every statement that the script creates */
    static Connection guarding(Connection connection, Consumer<Statement> watcher) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ScriptConnection(connection, watcher));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (ENDS_TRANSACTIONS.contains(name) || (name.equals("rollback") && method.getParameterCount() == 0)) {
            throw new UsageException(
                    "The script calls " + name + "() on its revision's connection.",
                    "Remove the call: migrate commits when the revision completes, rolls back when it fails, and closes the connection.");
        }
        try {
            Object result = method.invoke(connection, arguments);
            if (result instanceof Statement statement) {
                watcher.accept(statement);
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
