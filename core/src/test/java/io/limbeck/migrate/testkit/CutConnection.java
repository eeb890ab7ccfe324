package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A connection that goes wrong at one of the statements and commits that it is given. */
final class CutConnection {
    /** How it goes wrong. */
    enum Cut {
        /** The database refuses, as it would refuse another statement of the kind. */
        REFUSED,
        /** The connection is lost on the way there. */
        LOST_BEFORE,
        /** The connection is lost when the database has committed what was before, and has done nothing of the statement. */
        LOST_WITHIN,
        /** The connection is lost on the way back. */
        LOST_AFTER
    }

    private final Connection real;
    private final Predicate<String> isDdl;
    private final Cut cut;
    private final int place;
    private final List<String> carriedOut = new ArrayList<>();
    private final List<Integer> ddl = new ArrayList<>();
    private final List<Integer> commits = new ArrayList<>();
    private String cutStatement = "";
    private int count;
    private boolean lost;

    /**
     * @param isDdl which statements commit by themselves, also when they are refused
     * @param place which of them goes wrong, from 1
     */
    CutConnection(Connection real, Predicate<String> isDdl, Cut cut, int place) {
        this.real = real;
        this.isDdl = isDdl;
        this.cut = cut;
        this.place = place;
    }

    Connection connection() {
        return proxy(Connection.class, real, this::onConnection);
    }

    /** How many statements and commits there have been. */
    int count() {
        return count;
    }

    /** Which of them commit by themselves. */
    List<Integer> ddl() {
        return ddl;
    }

    /** Which of them are commits that were asked for. */
    List<Integer> commits() {
        return commits;
    }

    /** Whether it has gone wrong. */
    boolean happened() {
        return count >= place;
    }

    /** What went wrong, for people. */
    @Override
    public String toString() {
        return cut + " at " + place + ": " + cutStatement;
    }

    /** The statements that the database has carried out, in order. */
    List<String> carriedOut() {
        return carriedOut;
    }

    private @Nullable Object onConnection(Method method, Object @Nullable [] args) throws Throwable {
        if (lost) {
            throw lost();
        }
        boolean commits = method.getName().equals("commit")
                || (method.getName().equals("setAutoCommit")
                        && args != null
                        && args[0].equals(true)
                        && !real.getAutoCommit());
        if (commits) {
            return cutOff("COMMIT", method, real, args);
        }
        Object made = invoke(method, real, args);
        if (made instanceof PreparedStatement prepared && args != null) {
            String sql = (String) args[0];
            return proxy(PreparedStatement.class, prepared, (call, values) -> onStatement(sql, prepared, call, values));
        } else if (made instanceof Statement statement) {
            return proxy(
                    Statement.class,
                    statement,
                    (call, values) ->
                            onStatement(values == null ? "" : String.valueOf(values[0]), statement, call, values));
        }
        return made;
    }

    private @Nullable Object onStatement(String sql, Statement statement, Method method, Object @Nullable [] args)
            throws Throwable {
        return method.getName().startsWith("execute")
                ? cutOff(sql, method, statement, args)
                : invoke(method, statement, args);
    }

    private @Nullable Object cutOff(String sql, Method method, Object target, Object @Nullable [] args)
            throws Throwable {
        count++;
        if (isDdl.test(sql)) {
            ddl.add(count);
        }
        if (sql.equals("COMMIT")) {
            commits.add(count);
        }
        if (count == place) {
            cutStatement = sql;
        }
        if (count == place && cut == Cut.REFUSED) {
            refuse(sql);
        } else if (count == place && cut == Cut.LOST_BEFORE) {
            throw loseNow();
        } else if (count == place && cut == Cut.LOST_WITHIN) {
            if (isDdl.test(sql) && !real.getAutoCommit()) {
                real.commit();
            }
            throw loseNow();
        }
        Object result = invoke(method, target, args);
        carriedOut.add(sql);
        if (count == place && cut == Cut.LOST_AFTER) {
            throw loseNow();
        }
        return result;
    }

    private void refuse(String sql) throws SQLException {
        try (Statement statement = real.createStatement()) {
            statement.execute(isDdl.test(sql) ? "DROP TABLE nowhere" : "DELETE FROM nowhere");
        }
    }

    private SQLException loseNow() throws SQLException {
        lost = true;
        real.close();
        return lost();
    }

    private static SQLException lost() {
        return new SQLException("the connection is lost", "08006");
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        assertThat(target).isNotNull();
        return type.cast(Proxy.newProxyInstance(
                CutConnection.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> call.on(method, args)));
    }

    @FunctionalInterface
    private interface Call {
        @Nullable
        Object on(Method method, Object @Nullable [] args) throws Throwable;
    }
}
