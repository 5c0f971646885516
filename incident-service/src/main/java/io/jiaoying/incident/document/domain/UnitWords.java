package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.AccidentUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The unit where it happened, in words. */
final class UnitWords {
    private UnitWords() {}

    static String of(AccidentUnit unit) {
        String profile = Stream.of(
                        about("性质", unit.nature()),
                        about("行业", unit.industry()),
                        about("能力", unit.capacity()),
                        about("统一社会信用代码", unit.code()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("，"));
        return "事发单位：" + Told.orUnknown(unit.name()) + (profile.isEmpty() ? "" : "（" + profile + "）") + "。";
    }

    private static String about(String what, @Nullable String known) {
        return known == null || known.isBlank() ? "" : what + known;
    }
}
