package io.jiaoying.warning.drilling.api;

import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.drilling.application.CheckedNumber;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every number of a check as a sheet, numbers masked. */
final class NumbersCsv {
    private static final int TOWNSHIP = 9;
    private static final String HEADER =
            "region,township,personId,name,post,phone,finding,reason,checkedAt,answeredAt\r\n";

    private NumbersCsv() {}

    static String of(List<CheckedNumber> numbers) {
        return numbers.stream().map(NumbersCsv::line).collect(Collectors.joining("", "\uFEFF" + HEADER, ""));
    }

    private static String line(CheckedNumber number) {
        return Stream.of(
                        number.region(),
                        place(number.region().substring(0, TOWNSHIP)),
                        number.personId(),
                        number.name(),
                        number.post(),
                        text(number.phoneMasked()),
                        number.finding(),
                        text(number.reason()),
                        text(number.checkedAt()),
                        text(number.answeredAt()))
                .map(NumbersCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String place(String region) {
        return Regions.get().find(region).map(Region::name).orElse("");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : Beijing.at(at).toString();
    }

    /** A cell that a spreadsheet would take for a formula is not one. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
