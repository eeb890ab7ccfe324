package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.internal.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file format of the class cache: all classes of one script.
 *
 * <p>A magic number with the format's version, the number of classes, then name, length and bytes of each, and the SHA-256 of
 * all that at the end, by which a file that was cut off or otherwise damaged is known.
 */
final class ClassBundle {
    private static final int MAGIC = 0x4D494701; // "MIG", format 1
    private static final int CHECKSUM_BYTES = 32;

    private ClassBundle() {}

    static byte[] encode(Map<String, byte[]> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
            out.write(Sha256.of(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Empty when the bytes are not what {@link #encode} made. */
    static Optional<Map<String, byte[]>> decode(byte[] bundle) {
        int end = bundle.length - CHECKSUM_BYTES;
        if (end < 0
                || !Arrays.equals(
                        Sha256.of(Arrays.copyOf(bundle, end)), Arrays.copyOfRange(bundle, end, end + CHECKSUM_BYTES))) {
            return Optional.empty();
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bundle, 0, end))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            return Optional.empty(); // another format under a right checksum
        }
        return Optional.of(classes);
    }
}
