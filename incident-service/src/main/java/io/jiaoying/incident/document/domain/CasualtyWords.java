package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.Casualties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Casualties in words. What is not known is said to be unknown; it never becomes zero or silence. */
final class CasualtyWords {
    private CasualtyWords() {}

    /** {@code 致2人死亡3人失联}, {@code 伤亡情况不明}, {@code 无人员伤亡}. */
    static String inTitle(Casualties people) {
        String harmed = Stream.of(
                        counted(people.dead(), "人死亡"),
                        counted(people.missing(), "人失联"),
                        counted(people.trapped(), "人被困"),
                        counted(people.seriouslyInjured(), "人重伤"),
                        counted(people.slightlyInjured(), "人轻伤"))
                .reduce("", String::concat);
        if (!harmed.isEmpty()) {
            return "致" + harmed + (people.dead() == null ? "、死亡人数不明" : "");
        }
        if (people.dead() == null) {
            return "伤亡情况不明";
        }
        return everyFigureIsKnown(people) ? "无人员伤亡" : "暂无人员死亡、其他伤亡不明";
    }

    private static boolean everyFigureIsKnown(Casualties people) {
        return Stream.of(
                        people.dead(),
                        people.missing(),
                        people.trapped(),
                        people.seriouslyInjured(),
                        people.slightlyInjured())
                .allMatch(Objects::nonNull);
    }

    private static String counted(@Nullable Integer count, String what) {
        return count == null || count == 0 ? "" : count + what;
    }

    /** Dead, injured, missing and at risk, each said; those nobody knows together at the end. */
    static String aloud(Casualties people) {
        var said = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        say(said, unknown, "死亡", people.dead());
        if (people.seriouslyInjured() == null && people.slightlyInjured() == null) {
            unknown.add("受伤");
        } else {
            say(said, unknown, "重伤", people.seriouslyInjured());
            say(said, unknown, "轻伤", people.slightlyInjured());
        }
        say(said, unknown, "失联", people.missing());
        if (people.trapped() != null) {
            say(said, unknown, "被困", people.trapped());
        }
        say(said, unknown, "涉险", people.atRisk());
        if (!unknown.isEmpty()) {
            said.add(String.join("、", unknown) + "人数不明");
        }
        return String.join("，", said);
    }

    private static void say(List<String> said, List<String> unknown, String what, @Nullable Integer count) {
        if (count == null) {
            unknown.add(what);
        } else {
            said.add(count == 0 ? "无人" + what : what + count + "人");
        }
    }
}
