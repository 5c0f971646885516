package io.jiaoying.access.idempotency;

/** A key in its scope, with the hash of the body it came with. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ClaimedKey(String party, String method, String path, String key, byte[] bodyHash) {}
