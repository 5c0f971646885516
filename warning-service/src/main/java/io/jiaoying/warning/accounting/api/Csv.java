package io.jiaoying.warning.accounting.api;

import java.util.List;
import java.util.stream.Collectors;

/** Lines as RFC 4180, with a byte order mark: without it WPS and Excel garble Chinese. */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static String of(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")) + END)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    /** A text that a spreadsheet would take for a formula is kept a text. */
    static String cell(String text) {
        String seen = text.isBlank() ? text : text.stripLeading();
        boolean formula = !text.isEmpty()
                && (FORMULA_STARTS.indexOf(seen.charAt(0)) >= 0 || FORMULA_STARTS.indexOf(text.charAt(0)) >= 0);
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
