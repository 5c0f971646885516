package io.jiaoying.regions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads the shipped table ({@code code,name,level} sorted by code) byte by byte, without a string per line. */
final class RegionFile {
    private static final String RESOURCE = "regions-2023.csv.gz";
    private static final int CODE_DIGITS = 12;

    private long[] codes = new long[1 << 20];
    private int[] nameStarts = new int[1 << 20];
    private byte[] names = new byte[1 << 24];
    private int count;
    private int nameBytes;

    private RegionFile() {}

    static RegionTable load() {
        try (InputStream raw = RegionFile.class.getResourceAsStream(RESOURCE)) {
            if (raw == null) {
                throw new IllegalStateException("The region table " + RESOURCE + " is missing from the jar");
            }
            return new RegionFile().read(new GZIPInputStream(raw, 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("The region table " + RESOURCE + " cannot be read", e);
        }
    }

    private RegionTable read(InputStream csv) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int column = -1; // until the header line is over
        long code = 0;
        for (int length = csv.read(buffer); length >= 0; length = csv.read(buffer)) {
            for (int i = 0; i < length; i++) {
                byte next = buffer[i];
                if (next == '\n') {
                    column = 0;
                    code = 0;
                } else if (column == 0 && next == ',') {
                    begin(code);
                    column = 1;
                } else if (column == 0) {
                    code = code * 10 + (next - '0');
                } else if (column == 1 && next == ',') {
                    column = 2;
                } else if (column == 1) {
                    append(next);
                }
            }
        }
        return table();
    }

    private void begin(long code) {
        if (count > 0 && codes[count - 1] >= code) {
            throw new IllegalStateException("The region table is not sorted at " + code);
        }
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, 2 * count);
            nameStarts = Arrays.copyOf(nameStarts, 2 * count);
        }
        codes[count] = code;
        nameStarts[count++] = nameBytes;
    }

    private void append(byte next) {
        if (nameBytes == names.length) {
            names = Arrays.copyOf(names, 2 * nameBytes);
        }
        names[nameBytes++] = next;
    }

    private RegionTable table() {
        int[] starts = Arrays.copyOf(nameStarts, count + 1);
        starts[count] = nameBytes;
        return new RegionTable(Arrays.copyOf(codes, count), starts, Arrays.copyOf(names, nameBytes));
    }

    static String format(long code) {
        String digits = Long.toString(code);
        return "0".repeat(CODE_DIGITS - digits.length()) + digits;
    }
}
