package io.limbeck.migrate.internal.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The classes that a class file mentions, read from its constant pool (JVMS 4.4).
 *
 * <p>Every text of the pool counts, whole or as a type in a descriptor, so that none is missed; a string that happens to be a
 * class name is taken for one, which costs a needless look and no more.
 */
final class ClassReferences {
    private ClassReferences() {}

    /** Binary names, with dots. */
    static Set<String> of(byte[] classFile) {
        Set<String> names = new HashSet<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8); // magic, minor and major version
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                if (tag == 1) {
                    addTypes(in.readUTF(), names);
                } else {
                    in.skipNBytes(size(tag));
                    index += tag == 5 || tag == 6 ? 1 : 0; // long and double take two places
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Not a class file", e);
        }
        return names;
    }

    private static void addTypes(String text, Set<String> names) {
        names.add(text.replace('/', '.'));
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 'L') {
                int end = text.indexOf(';', at);
                if (end < 0) {
                    return;
                }
                names.add(text.substring(at + 1, end).replace('/', '.'));
                at = end;
            } else if ("()[BCDFIJSVZ".indexOf(c) < 0) {
                return; // no descriptor
            }
        }
    }

    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("Unknown constant tag " + tag);
        };
    }
}
