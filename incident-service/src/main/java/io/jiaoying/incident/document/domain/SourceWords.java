package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.SourceKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the information came from, in words; never from whom. */
final class SourceWords {
    private SourceWords() {}

    static String of(@Nullable String kind) {
        return Optional.ofNullable(kind)
                .flatMap(SourceKind::of)
                .map(SourceWords::chinese)
                .orElse(Told.UNKNOWN);
    }

    private static String chinese(SourceKind kind) {
        return switch (kind) {
            case PUBLIC -> "群众";
            case INFORMANT -> "信息员";
            case ENTERPRISE -> "企业";
            case POLICE_110 -> "110";
            case FIRE_119 -> "119";
            case AMBULANCE_120 -> "120";
            case SENSOR -> "物联网监测";
            case SATELLITE -> "卫星热点";
            case MEDIA -> "舆情";
            case SUPERIOR -> "上级";
            case NEIGHBOUR -> "邻县";
            case OTHER -> "其他";
        };
    }
}
