package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.MigrateException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Program of child processes: compiles one script with whatever compiler its Java has, the cache beside a folder, runs it, and
 * prints the statements.
 */
final class RunScript {
    private RunScript() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Source source = Scripts.executing("ДобавитьПоле", "SELECT 'ёж'");
        if (args.length > 1) {
            source = Scripts.withUpgrade("Broken", args[1]);
        }
        try {
            CompiledScripts scripts = CompiledScripts.compile(
                    List.of(source),
                    Compilation.of(List.of(), RunScript.class.getClassLoader(), ClassCache.beside(Path.of(args[0]))));
            out.println(Recorder.upgrade(scripts.load(source)) + " compiled " + scripts.compiled());
        } catch (MigrateException e) {
            out.println(e.kind() + "\n" + e.getMessage());
        }
    }
}
