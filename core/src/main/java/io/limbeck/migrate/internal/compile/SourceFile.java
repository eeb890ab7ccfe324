package io.limbeck.migrate.internal.compile;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A script as compilers see it; named by its class, so that a public class may be in a file named by date. */
final class SourceFile extends SimpleJavaFileObject {
    private final Source source;

    SourceFile(Source source) {
        super(uri(source), Kind.SOURCE);
        this.source = source;
    }

    Source source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }

    private static URI uri(Source source) {
        try {
            return new URI("script", null, "/" + source.className().replace('.', '/') + ".java", null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a class name: " + source.className(), e);
        }
    }
}
