package io.jiaoying.cap;

/**
 * One thing wrong with a message.
 *
 * @param path where, as {@code /alert/info[1]/area[2]/polygon[1]}; {@code /} when the document as a whole is meant
 */
public record Fault(Kind kind, String path, String chinese, String english) {
    /** What sort of wrong. */
    public enum Kind {
        /** More bytes or deeper than any CAP message needs to be. */
        TOO_LARGE,
        /** No well-formed XML in an encoding that is known. */
        MALFORMED,
        /** A document type, and with it entities, of any kind. */
        DOCTYPE,
        /** Against the OASIS schema. */
        SCHEMA,
        /** Valid by the schema, yet against CAP's own text. */
        SEMANTIC
    }
}
