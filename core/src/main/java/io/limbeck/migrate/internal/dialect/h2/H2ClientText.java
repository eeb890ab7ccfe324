package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.ClientText;

/** H2: how a text for the product's own client is written and read. */
final class H2ClientText implements ClientText {
    @Override
    public String begin() {
        return "BEGIN";
    }
}
