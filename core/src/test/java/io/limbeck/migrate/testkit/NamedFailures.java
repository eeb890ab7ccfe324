package io.limbeck.migrate.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Puts the product's name before the message of a failed or skipped test: Surefire only numbers the runs of a class. */
final class NamedFailures implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw named(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw named(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw named(context, failure);
    }

    private static Throwable named(ExtensionContext context, Throwable failure) {
        String message =
                "[" + ((ProductTest) context.getRequiredTestInstance()).product() + "] " + failure.getMessage();
        Throwable named = failure instanceof TestAbortedException
                ? new TestAbortedException(message, failure.getCause())
                : new AssertionFailedError(message, failure);
        named.setStackTrace(failure.getStackTrace());
        return named;
    }
}
