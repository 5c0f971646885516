package io.jiaoying.cap;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a message.
 *
 * @param size bytes
 * @param digest SHA-1 in hexadecimal digits
 */
public record Resource(
        String resourceDesc,
        String mimeType,
        @Nullable BigInteger size,
        @Nullable String uri,
        @Nullable String derefUri,
        @Nullable String digest) {}
