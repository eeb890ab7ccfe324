package io.limbeck.migrate.internal.dialect.scratch;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection of which every statement, by whichever method of JDBC it comes, passes a {@link ScratchGuard}. */
public final class GuardedConnection {
    private final Connection owner;
    private final ScratchGuard guard;
    private final Connection guarded;

    private GuardedConnection(Connection owner, ScratchGuard guard) {
        this.owner = owner;
        this.guard = guard;
        this.guarded = proxy(Connection.class, this::onConnection);
    }

    /** Closing it closes {@code owner}. */
    public static Connection of(Connection owner, ScratchGuard guard) {
        return new GuardedConnection(owner, guard).guarded;
    }

    private @Nullable Object onConnection(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "createStatement" -> {
                return statement(Statement.class, invoked(method, owner, arguments));
            }
            case "prepareStatement" -> {
                return statement(
                        PreparedStatement.class, (PreparedStatement) invoked(method, owner, checked(arguments)));
            }
            case "prepareCall" -> {
                return statement(
                        CallableStatement.class, (CallableStatement) invoked(method, owner, checked(arguments)));
            }
            case "setCatalog" -> {
                guard.enters(arguments == null ? "" : String.valueOf(arguments[0]));
                return null;
            }
            default -> {
                return invoked(method, owner, arguments);
            }
        }
    }

    private Statement statement(Class<? extends Statement> kind, @Nullable Object made) {
        Object statement = requireNonNull(made);
        return proxy(kind, (self, method, arguments) -> switch (method.getName()) {
            case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch" ->
                invoked(method, statement, checked(arguments));
            case "getConnection" -> guarded;
            default -> invoked(method, statement, arguments);
        });
    }

    /** The first argument is the statement, where there is any. */
    private Object @Nullable [] checked(Object @Nullable [] arguments) throws SQLException {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql)) {
            return arguments;
        }
        Object[] checked = arguments.clone();
        checked[0] = guard.checked(sql);
        return checked;
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(
                Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private static @Nullable Object invoked(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
