package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.Levels;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The bodies a report goes to, by name.
 *
 * @param region the incident's administrative code
 * @param regionName full name of a code
 */
record Receivers(String region, UnaryOperator<String> regionName) {
    private static final int COUNTY_DIGITS = 6;
    private static final String SAME_LEVEL = "same-level-government";

    String office() {
        return regionName.apply(county()) + "应急管理部门";
    }

    /** 报送: everybody but the government of one's own level. */
    String sentTo(List<String> levels) {
        return named(levels.stream().filter(level -> !level.equals(SAME_LEVEL)).toList());
    }

    /** 抄送. */
    String copiedTo(List<String> levels) {
        return named(levels.stream().filter(level -> level.equals(SAME_LEVEL)).toList());
    }

    private String named(List<String> levels) {
        String names = levels.stream().distinct().map(this::name).collect(Collectors.joining("，"));
        return names.isEmpty() ? "（未填写）" : names;
    }

    private String name(String level) {
        return switch (level) {
            case "unit" -> "事发单位";
            case "ministry" -> "应急管理部";
            case "sector-regulator" -> regionName.apply(county()) + "负有安全生产监督管理职责的部门";
            case SAME_LEVEL -> regionName.apply(county()) + "人民政府";
            default ->
                Levels.receivingRegion(level, level, region)
                        .map(code -> regionName.apply(code) + (level.equals("township") ? "应急管理站" : "应急管理部门"))
                        .orElse(level);
        };
    }

    private String county() {
        return region.length() <= COUNTY_DIGITS ? region : region.substring(0, COUNTY_DIGITS);
    }
}
