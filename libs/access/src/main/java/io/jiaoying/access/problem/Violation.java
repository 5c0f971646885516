package io.jiaoying.access.problem;

/**
 * One thing wrong with a request.
 *
 * @param field the JSON path or parameter as the client wrote it, such as {@code place.region}; empty for the body as a whole
 */
public record Violation(String field, Bilingual message) {

    public static Violation of(String field, String chinese, String english) {
        return new Violation(field, new Bilingual(chinese, english));
    }
}
