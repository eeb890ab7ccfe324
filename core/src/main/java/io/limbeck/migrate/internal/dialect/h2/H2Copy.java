package io.limbeck.migrate.internal.dialect.h2;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.FileCopy;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** {@code BACKUP TO}: the files of the database at one moment, in an archive that H2's tool {@code Restore} unpacks. */
record H2Copy(Path database) implements FileCopy {
    static final String FILE_ENDING = ".mv.db";

    H2Copy {
        requireNonNull(database, "database");
    }

    @Override
    public String ending() {
        return "zip";
    }

    @Override
    public SqlStatement into(Path copy) {
        return SqlStatement.of("BACKUP TO ?", copy.toString());
    }

    /** Each entry is compared with its checksum as it is read. */
    @Override
    public void check(Path copy) throws IOException {
        try (ZipFile archive = new ZipFile(copy.toFile())) {
            if (archive.size() == 0) {
                throw new IOException("The archive is empty.");
            }
            for (ZipEntry entry : archive.stream().toList()) {
                try (InputStream content = archive.getInputStream(entry)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
