package io.limbeck.migrate.it;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.launcher.Launcher;

/**
 * The process of {@link ResidentMaven}. A request on standard input has the number of Maven's arguments (a byte), the arguments, the
 * folder, and the files for both streams of output; the response on standard output is the exit status.
 */
final class ResidentMavenMain {
    private ResidentMavenMain() {}

    public static void main(String[] none) throws Exception {
        DataInputStream requests = new DataInputStream(System.in);
        DataOutputStream statuses = new DataOutputStream(System.out);
        System.setIn(InputStream.nullInputStream());
        Launcher launcher = new Launcher();
        launcher.setSystemClassLoader(ClassLoader.getSystemClassLoader());
        try (InputStream realms = Files.newInputStream(Path.of(System.getProperty("classworlds.conf")))) {
            launcher.configure(realms);
        }
        Method maven = launcher.getMainClass().getMethod("doMain", String[].class, ClassWorld.class);
        Properties properties = (Properties) System.getProperties().clone();
        for (int count = requests.read(); count >= 0; count = requests.read()) {
            String[] arguments = new String[count];
            for (int i = 0; i < count; i++) {
                arguments[i] = requests.readUTF();
            }
            String folder = requests.readUTF();
            try (PrintStream out = stream(requests.readUTF());
                    PrintStream err = stream(requests.readUTF())) {
                // What -D sets becomes a property of the system too, and so does the level of the log.
                System.setProperties((Properties) properties.clone());
                System.setProperty("user.dir", folder);
                System.setProperty("maven.multiModuleProjectDirectory", folder);
                System.setOut(out);
                System.setErr(err);
                Thread.currentThread().setContextClassLoader(launcher.getMainRealm());
                statuses.writeInt(run(maven, arguments, launcher.getWorld()));
            }
        }
        System.exit(0);
    }

    private static int run(Method maven, String[] arguments, ClassWorld world) throws IllegalAccessException {
        try {
            return (int) maven.invoke(null, arguments, world);
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            return 1;
        }
    }

    private static PrintStream stream(String file) throws IOException {
        return new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    }
}
