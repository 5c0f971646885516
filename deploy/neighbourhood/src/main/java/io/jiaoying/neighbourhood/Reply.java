package io.jiaoying.neighbourhood;

/** A status and what becomes JSON. */
record Reply(int status, Object body) {
    static Reply of(int status, Object body) {
        return new Reply(status, body);
    }
}
