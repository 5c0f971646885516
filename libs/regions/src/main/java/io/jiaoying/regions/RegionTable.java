package io.jiaoying.regions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sorted codes beside one block of names in UTF-8: 12 bytes and the name's own bytes per unit. */
final class RegionTable {
    private final long[] codes;
    private final int[] nameStarts;
    private final byte[] names;

    RegionTable(long[] codes, int[] nameStarts, byte[] names) {
        this.codes = codes;
        this.nameStarts = nameStarts;
        this.names = names;
    }

    int size() {
        return codes.length;
    }

    long code(int index) {
        return codes[index];
    }

    String name(int index) {
        return new String(names, nameStarts[index], nameStarts[index + 1] - nameStarts[index], StandardCharsets.UTF_8);
    }

    /** Index of the code, or a negative number when it is not there. */
    int indexOf(long code) {
        return Arrays.binarySearch(codes, code);
    }

    /** Index of the first code that is not below the given one. */
    int firstFrom(long code) {
        int found = indexOf(code);
        return found >= 0 ? found : -found - 1;
    }

    long retainedBytes() {
        return 8L * codes.length + 4L * nameStarts.length + names.length;
    }
}
