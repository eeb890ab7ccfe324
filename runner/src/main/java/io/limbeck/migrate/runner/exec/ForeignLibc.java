package io.limbeck.migrate.runner.exec;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * The C library through {@code java.lang.foreign}, final since Java 22. Called by reflection, because this must compile with Java 17.
 * Addresses are passed as 64-bit numbers, which use the same calling convention.
 */
final class ForeignLibc implements Libc {
    private final Class<?> linkerType = type("Linker");
    private final Class<?> layoutType = type("MemoryLayout");
    private final Class<?> optionType = type("Linker$Option");
    private final Object linker = linkerType.getMethod("nativeLinker").invoke(null);
    private final Object lookup = linkerType.getMethod("defaultLookup").invoke(linker);
    private final Object int32 = type("ValueLayout").getField("JAVA_INT").get(null);
    private final Object int64 = type("ValueLayout").getField("JAVA_LONG").get(null);
    private final Method ofBuffer = type("MemorySegment").getMethod("ofBuffer", Buffer.class);
    private final Method addressOf = type("MemorySegment").getMethod("address");

    private final MethodHandle fcntl = function("fcntl", option("firstVariadicArg", int.class, 2), int32, int32, int32);
    private final MethodHandle pthreadSigmask = function("pthread_sigmask", none(), int32, int64, int64);
    private final MethodHandle unsetenv = function("unsetenv", none(), int64);
    private final MethodHandle kill = function("kill", none(), int32, int32);
    private final MethodHandle execv =
            function("execv", option("captureCallState", String[].class, new String[] {"errno"}), int64, int64);

    ForeignLibc() throws ReflectiveOperationException {}

    @Override
    public long address(ByteBuffer direct) {
        try {
            return (long) addressOf.invoke(segment(direct));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int fcntl(int descriptor, int command, int value) {
        return call(fcntl, descriptor, command, value);
    }

    @Override
    public int pthreadSigmask(int how, ByteBuffer set) {
        return call(pthreadSigmask, how, address(set), 0L);
    }

    @Override
    public int unsetenv(ByteBuffer name) {
        return call(unsetenv, address(name));
    }

    @Override
    public int kill(int process, int signal) {
        return call(kill, process, signal);
    }

    @Override
    public int execv(ByteBuffer file, ByteBuffer words) {
        ByteBuffer errno = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
        call(execv, segment(errno), address(file), address(words));
        return errno.getInt(0);
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return (int) function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Object segment(ByteBuffer direct) {
        try {
            return ofBuffer.invoke(null, direct);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A function of the C library that returns an {@code int}. */
    private MethodHandle function(String name, List<Object> options, Object... arguments)
            throws ReflectiveOperationException {
        Object symbol = ((Optional<?>)
                        type("SymbolLookup").getMethod("find", String.class).invoke(lookup, name))
                .orElseThrow(() -> new NoSuchMethodException(name));
        Object descriptor = type("FunctionDescriptor")
                .getMethod("of", layoutType, layoutType.arrayType())
                .invoke(null, int32, array(layoutType, List.of(arguments)));
        return (MethodHandle) linkerType
                .getMethod("downcallHandle", type("MemorySegment"), type("FunctionDescriptor"), optionType.arrayType())
                .invoke(linker, symbol, descriptor, array(optionType, options));
    }

    private List<Object> option(String name, Class<?> type, Object value) throws ReflectiveOperationException {
        return List.of(optionType.getMethod(name, type).invoke(null, value));
    }

    private static List<Object> none() {
        return List.of();
    }

    private static Object array(Class<?> type, List<Object> members) {
        Object array = Array.newInstance(type, members.size());
        for (int i = 0; i < members.size(); i++) {
            Array.set(array, i, members.get(i));
        }
        return array;
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("java.lang.foreign." + name);
    }
}
