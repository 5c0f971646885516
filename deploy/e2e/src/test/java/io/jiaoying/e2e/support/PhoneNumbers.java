package io.jiaoying.e2e.support;

import java.util.List;
import java.util.regex.Pattern;

/** The numbers of everybody imported here: 10000000001 … 10000000506 and those of the small county. */
public final class PhoneNumbers {
    private static final Pattern ANY = Pattern.compile("10000000[0-9]{3}(?![0-9])");

    private PhoneNumbers() {}

    /** The lines in which a number stands. */
    public static List<String> in(List<String> lines) {
        return lines.stream().filter(line -> ANY.matcher(line).find()).toList();
    }

    /** An import whose lines are refused although they hold numbers: refusals are what logs quote most easily. */
    public static String badImport() {
        return """
                id,name,post,region,phone,superior,deputyOf
                x0001,孙一,站长,999999000000,10000000701,,
                x0002,孙二,站长,610726000000,10000000702x,,
                """;
    }
}
