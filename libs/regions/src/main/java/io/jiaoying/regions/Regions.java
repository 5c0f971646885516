package io.jiaoying.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All 665,271 administrative units (2023 edition), read once into compact arrays. Codes may be given with 2, 4, 6, 9 or 12 digits;
 * {@code 610725}, {@code 610725000} and {@code 610725000000} are the same county.
 */
public final class Regions {
    private final RegionTable table;

    Regions(RegionTable table) {
        this.table = table;
    }

    /** The one table of this process; the first call loads it (a fraction of a second). */
    public static Regions get() {
        return Loaded.REGIONS;
    }

    /** Cuts trailing zeros down to a level's border: {@code 610725000000 → 610725}. */
    public static String shorten(String code) {
        return RegionCode.shorten(code);
    }

    public int size() {
        return table.size();
    }

    public boolean known(String code) {
        return indexOf(code) >= 0;
    }

    public Optional<Region> find(String code) {
        int index = indexOf(code);
        return index < 0 ? Optional.empty() : Optional.of(region(index));
    }

    /** The unit's own name, such as 勉县. */
    public String name(String code) {
        return require(code).name();
    }

    /** The names from the province down, such as 陕西省汉中市勉县; the placeholder 市辖区 and its like are left out. */
    public String fullName(String code) {
        Region own = require(code);
        StringBuilder name = new StringBuilder();
        for (Level level : Level.values()) {
            if (level.digits() < own.level().digits()) {
                find(own.code().substring(0, level.digits()))
                        .filter(above -> above.level() == level && !isPlaceholder(above))
                        .ifPresent(above -> name.append(above.name()));
            }
        }
        return isPlaceholder(own) ? name.toString() : name.append(own.name()).toString();
    }

    /** The unit directly above, or empty for a province. */
    public Optional<Region> parent(String code) {
        Region region = require(code);
        int digits = region.level().digitsAbove();
        return digits == 0 ? Optional.empty() : find(region.code().substring(0, digits));
    }

    /** The units directly beneath, in the order of their codes; empty for a village. Some cities have townships and no counties. */
    public List<Region> children(String code) {
        Region region = require(code);
        long first = Long.parseLong(region.code());
        return topUnits(first + 1, first + region.level().span());
    }

    public List<Region> provinces() {
        return topUnits(0, 100 * Level.PROVINCE.span());
    }

    long retainedBytes() {
        return table.retainedBytes();
    }

    private List<Region> topUnits(long from, long until) {
        List<Region> units = new ArrayList<>();
        int index = table.firstFrom(from);
        while (index < table.size() && table.code(index) < until) {
            Region unit = region(index);
            units.add(unit);
            index = table.firstFrom(table.code(index) + unit.level().span());
        }
        return units;
    }

    private Region require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown administrative code " + code));
    }

    private int indexOf(String code) {
        return RegionCode.isWellFormed(code) ? table.indexOf(Long.parseLong(RegionCode.expand(code))) : -1;
    }

    private Region region(int index) {
        String code = RegionFile.format(table.code(index));
        return new Region(
                code, table.name(index), Level.ofDigits(RegionCode.shorten(code).length()));
    }

    /** 市辖区, 县 and the like stand between a municipality and its districts and name no place. */
    private static boolean isPlaceholder(Region region) {
        return region.level() == Level.CITY
                && (region.name().equals("市辖区")
                        || region.name().equals("县")
                        || region.name().equals("省直辖县级行政区划")
                        || region.name().equals("自治区直辖县级行政区划"));
    }

    private static final class Loaded {
        private static final Regions REGIONS = new Regions(RegionFile.load());
    }
}
