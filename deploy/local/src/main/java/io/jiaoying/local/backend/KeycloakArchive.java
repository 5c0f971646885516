package io.jiaoying.local.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak's distribution as published: one folder named for the version, and everything in it. */
final class KeycloakArchive {
    private static final String NOT_NEEDED = "/bin/client/";

    private final Path archive;

    KeycloakArchive(Path archive) {
        this.archive = archive;
    }

    /** Tells this archive from another one. */
    String identity() throws IOException {
        return archive.getFileName() + " " + Files.size(archive);
    }

    void unpackInto(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && !entry.getName().contains(NOT_NEEDED) && target.startsWith(folder)) {
                    write(zip, entry, target);
                }
            }
        }
    }

    private static void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
