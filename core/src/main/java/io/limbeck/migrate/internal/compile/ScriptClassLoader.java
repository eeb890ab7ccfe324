package io.limbeck.migrate.internal.compile;

/**
 * The classes of one script, before anything that the parent may have under the same names: the folder of scripts is often a
 * source folder too, so the parent may know an older build of the very script. Holds no file open.
 */
final class ScriptClassLoader extends ClassLoader {
    private final CompiledScript script;

    ScriptClassLoader(CompiledScript script, ClassLoader parent) {
        super(parent);
        this.script = script;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] classFile = script.classes().get(name);
        if (classFile == null) {
            if (name.equals(script.source().className())) {
                throw new ClassNotFoundException(name); // never another one from the class path
            }
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, classFile, 0, classFile.length);
        }
    }
}
