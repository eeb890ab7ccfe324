package io.limbeck.migrate.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The text of a script: UTF-8, without byte order mark, lines ended by {@code \n}.
 *
 * @param text what the file says
 * @param checksum SHA-256 of that text in UTF-8, in hexadecimal; so an editor's line endings or byte order mark never change it
 */
public record ScriptText(String text, String checksum) {
    public ScriptText {
        requireNonNull(text, "text");
        requireNonNull(checksum, "checksum");
    }

    /** Decodes a file's bytes, or adds the fault that says why not. */
    public static Optional<ScriptText> decode(String script, byte[] bytes, List<ScriptFault> faults) {
        Optional<String> wide = Encodings.wide(bytes);
        if (wide.isPresent()) {
            faults.add(new ScriptFault(
                    script,
                    OptionalInt.empty(),
                    "the file looks like %s; scripts are UTF-8: save it as UTF-8.".formatted(wide.get())));
            return Optional.empty();
        }
        byte[] normal = normalise(bytes);
        CharBuffer chars = CharBuffer.allocate(normal.length);
        ByteBuffer in = ByteBuffer.wrap(normal);
        CharsetDecoder decoder = UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, chars, true);
        if (result.isError()) {
            int at = in.position();
            faults.add(new ScriptFault(
                    script,
                    OptionalInt.of(line(normal, at)),
                    "the byte 0x%02X is not UTF-8; the file looks like %s: save it as UTF-8."
                            .formatted(normal[at] & 0xFF, Encodings.narrow(normal))));
            return Optional.empty();
        }
        String text = chars.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            faults.add(new ScriptFault(
                    script,
                    OptionalInt.of(Lines.at(text, nul)),
                    "there is a NUL character: the file is not text. Save it again, as UTF-8."));
            return Optional.empty();
        }
        return Optional.of(new ScriptText(text, Sha256.hex(normal)));
    }

    /** Reads a source a second time and holds it to the checksum of the first. */
    static ScriptText reread(ScriptSource source, String checksum) {
        List<ScriptFault> faults = new ArrayList<>();
        Optional<ScriptText> text = decode(source.name(), source.bytes(), faults);
        if (text.isPresent() && !text.get().checksum().equals(checksum)) {
            faults.add(new ScriptFault(
                    source.name(), OptionalInt.empty(), "the file was changed during the run. Run the command again."));
        }
        if (!faults.isEmpty()) {
            throw new BrokenScriptsException(faults);
        }
        return text.orElseThrow();
    }

    /** Without byte order mark, with {@code \n} for CRLF and CR; the same array when there is nothing to do. */
    private static byte[] normalise(byte[] bytes) {
        int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        int i = from;
        while (i < bytes.length && bytes[i] != '\r') {
            i++;
        }
        if (i == bytes.length) {
            return from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
        }
        byte[] normal = new byte[bytes.length - from];
        int length = i - from;
        System.arraycopy(bytes, from, normal, 0, length);
        for (; i < bytes.length; i++) {
            if (bytes[i] != '\r') {
                normal[length++] = bytes[i];
            } else if (i + 1 == bytes.length || bytes[i + 1] != '\n') {
                normal[length++] = '\n';
            }
        }
        return Arrays.copyOf(normal, length);
    }

    private static int line(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
