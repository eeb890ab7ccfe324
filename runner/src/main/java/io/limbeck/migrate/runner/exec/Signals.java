package io.limbeck.migrate.runner.exec;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.function.IntConsumer;

/**
 * Signal handlers of this process.
 *
 * <p>{@code sun.misc.Signal} is the only API. It is called by reflection, because its compiler warning cannot be suppressed. The JVM
 * reserves QUIT for thread dumps.
 */
public final class Signals {
    private Signals() {}

    /**
     * Calls {@code handler} with the signal's number each time it arrives, on a separate thread.
     *
     * @param name the signal's name, without SIG
     * @return whether the JVM lets programs handle this signal
     */
    public static boolean handle(String name, IntConsumer handler) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            int number = (int) signalType.getMethod("getNumber").invoke(signal);
            Object receiver = receiver(signalType, handlerType, handler, number);
            signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, receiver);
            return true;
        } catch (InvocationTargetException reserved) {
            return false;
        } catch (ReflectiveOperationException noSuchClass) {
            return false;
        }
    }

    /** A {@code SignalHandler}, made as the compiler makes a lambda: a dynamic proxy would load thirty classes at every start. */
    private static Object receiver(Class<?> signal, Class<?> type, IntConsumer handler, int number)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle arrived = lookup.findStatic(
                Signals.class,
                "arrived",
                MethodType.methodType(void.class, IntConsumer.class, int.class, Object.class));
        MethodType handle = MethodType.methodType(void.class, signal);
        try {
            return LambdaMetafactory.metafactory(
                            lookup,
                            "handle",
                            MethodType.methodType(type, IntConsumer.class, int.class),
                            handle,
                            arrived,
                            handle)
                    .getTarget()
                    .invoke(handler, number);
        } catch (Error | ReflectiveOperationException e) {
            throw e;
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // found by its name, above; the signal itself is not needed
    private static void arrived(IntConsumer handler, int number, Object signal) {
        handler.accept(number);
    }
}
