package io.limbeck.migrate.internal.dialect.scratch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose transactions are steps of one transaction that its owner rolls back: whoever works on it may begin, commit
 * and roll back as ever, and close it, and nothing of it lasts.
 */
public final class ScratchTransaction {
    private final Connection owner;
    private Savepoint last;
    private boolean autoCommit = true;

    private ScratchTransaction(Connection owner) throws SQLException {
        this.owner = owner;
        this.last = owner.setSavepoint();
    }

    /**
     * A connection to work on.
     *
     * @param owner in a transaction
     */
    public static Connection on(Connection owner) throws SQLException {
        ScratchTransaction transaction = new ScratchTransaction(owner);
        return (Connection) Proxy.newProxyInstance(
                ScratchTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> transaction.call(method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "getAutoCommit" -> {
                return autoCommit;
            }
            case "setAutoCommit" -> {
                boolean wanted = arguments != null && Boolean.TRUE.equals(arguments[0]);
                if (wanted != autoCommit) {
                    step();
                    autoCommit = wanted;
                }
                return null;
            }
            case "commit" -> {
                step();
                return null;
            }
            case "close", "setReadOnly" -> {
                return null;
            }
            case "rollback" -> {
                if (arguments == null) {
                    owner.rollback(last);
                    return null;
                }
            }
            default -> {} // goes to the owner as it is
        }
        try {
            return method.invoke(owner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void step() throws SQLException {
        owner.releaseSavepoint(last);
        last = owner.setSavepoint();
    }
}
