package io.jiaoying.gateway.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many bytes a request may carry: 1 MiB, and 64 MiB for people's CSV import. */
public final class BodyLimit {
    public static final long USUAL_BYTES = 1L << 20;
    public static final long CSV_IMPORT_BYTES = 64L << 20;

    private BodyLimit() {}

    public static long bytes(String method, String path, @Nullable String contentType) {
        boolean csvImport = method.equals("POST")
                && path.equals("/api/v1/people")
                && contentType != null
                && contentType.toLowerCase(Locale.ROOT).startsWith("text/csv");
        return csvImport ? CSV_IMPORT_BYTES : USUAL_BYTES;
    }
}
