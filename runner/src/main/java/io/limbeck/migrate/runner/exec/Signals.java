package io.limbeck.migrate.runner.exec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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
            Object proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handlerType}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            handler.accept(number);
                        }
                        return null;
                    });
            signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, proxy);
            return true;
        } catch (InvocationTargetException reserved) {
            return false;
        } catch (ReflectiveOperationException noSuchClass) {
            return false;
        }
    }
}
