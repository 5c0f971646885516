package io.jiaoying.warning.cap.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * How the national system names a message: unit, time of entry in Beijing, and a serial number from 0 to 9 for the same unit
 * and second; 31 characters. In public feeds it is also seen without the serial number.
 */
public final class NationalIdentifier {
    public static final int SERIALS = 10;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern FORM = Pattern.compile("[0-9]{14}_[0-9]{14}(_[0-9])?");

    private NationalIdentifier() {}

    public static String of(UnitCode unit, Instant entered, int serial) {
        if (serial < 0 || serial >= SERIALS) {
            throw new IllegalArgumentException("serial numbers are 0 to 9: " + serial);
        }
        return unit.digits() + "_" + TIME.format(entered) + "_" + serial;
    }

    public static boolean isOne(String identifier) {
        return FORM.matcher(identifier).matches();
    }
}
