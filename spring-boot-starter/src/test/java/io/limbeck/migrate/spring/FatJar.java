package io.limbeck.migrate.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An executable jar as Spring Boot's plugin packs it: its loader at the top, the application in BOOT-INF, libraries as stored jars. */
final class FatJar {
    private final ZipOutputStream zip;
    private final Set<String> folders = new HashSet<>();

    private FatJar(ZipOutputStream zip) {
        this.zip = zip;
    }

    static Path pack(Path jar, Path classes, List<Path> libraries) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            FatJar fat = new FatJar(zip);
            fat.add(
                    "META-INF/MANIFEST.MF",
                    ("Manifest-Version: 1.0\nMain-Class: org.springframework.boot.loader.launch.JarLauncher\n"
                                    + "Start-Class: notes.Application\nSpring-Boot-Classes: BOOT-INF/classes/\n"
                                    + "Spring-Boot-Lib: BOOT-INF/lib/\n")
                            .getBytes(StandardCharsets.UTF_8));
            fat.addTree("BOOT-INF/classes/", classes);
            for (Path library : libraries) {
                String name = library.getFileName().toString();
                if (name.startsWith("spring-boot-loader-")) {
                    fat.unpack(library);
                } else if (Files.isDirectory(library)) {
                    Path packed = Files.createTempFile(jar.getParent(), "library", ".jar");
                    plain(packed, library);
                    fat.add("BOOT-INF/lib/" + packed.getFileName(), Files.readAllBytes(packed));
                } else {
                    fat.add("BOOT-INF/lib/" + name, Files.readAllBytes(library));
                }
            }
        }
        return jar;
    }

    private static void plain(Path jar, Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            new FatJar(zip).addTree("", folder);
        }
    }

    private void unpack(Path library) throws IOException {
        try (JarFile file = new JarFile(library.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (InputStream bytes = file.getInputStream(entry)) {
                        add(entry.getName(), bytes.readAllBytes());
                    }
                }
            }
        }
    }

    private void addTree(String prefix, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(prefix + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private void add(String name, byte[] content) throws IOException {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            if (folders.add(name.substring(0, slash + 1))) {
                zip.putNextEntry(new ZipEntry(name.substring(0, slash + 1)));
            }
        }
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }
}
