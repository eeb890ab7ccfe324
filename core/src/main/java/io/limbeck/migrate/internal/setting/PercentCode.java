package io.limbeck.migrate.internal.setting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of URLs. */
public final class PercentCode {
    private PercentCode() {}

    /** What is not an escape stays as it is: a password with a bare {@code %} is taken literally. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                plain.write(high * 16 + low);
                i += 2;
            } else {
                plain.write(bytes[i]);
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    /** The path of a {@code file:} URI: what would end it or begin an escape is escaped. */
    public static String encodePath(String path) {
        return path.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
    }
}
