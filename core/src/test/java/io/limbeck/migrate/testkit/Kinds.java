package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.limbeck.migrate.error.MigrateException;
import org.assertj.core.api.Condition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Failures by their stable name, see {@link MigrateException#kind()}. */
public final class Kinds {
    private Kinds() {}

    /** For {@code assertThatThrownBy(…).is(ofKind("multiple-heads"))}. */
    public static Condition<Throwable> ofKind(String kind) {
        return new Condition<>(
                thrown -> thrown instanceof MigrateException failure
                        && failure.kind().equals(kind),
                "a %s",
                kind);
    }

    /** The failure of a call that has to fail in this way. */
    @SuppressWarnings("unchecked")
    public static <E extends MigrateException> E refused(String kind, Class<E> type, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).is(ofKind(kind)).isInstanceOf(type);
        return (E) thrown;
    }
}
