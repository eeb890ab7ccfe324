package io.limbeck.migrate.runner.exec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * What to do when the process gets a signal.
 *
 * <p>{@code sun.misc.Signal} is all there is; it is called by its name, because the compiler warns of it in a way that cannot be
 * answered. The virtual machine keeps QUIT for itself: it prints its threads.
 */
public final class Signals {
    private Signals() {}

    /**
     * Calls {@code handler} with the signal's number each time that it comes, on a thread of its own.
     *
     * @param name without SIG
     * @return whether the virtual machine leaves this signal to programs
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
