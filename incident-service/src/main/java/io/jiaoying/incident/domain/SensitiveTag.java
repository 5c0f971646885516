package io.jiaoying.incident.domain;

import java.util.List;

/** What makes an event sensitive whatever its grade: its time, place, people or nature. */
public record SensitiveTag(String code, String chinese) {

    public static final List<SensitiveTag> FIRST_SET = List.of(
            new SensitiveTag("time.two-sessions", "两会期间"),
            new SensitiveTag("time.holiday", "法定节假日"),
            new SensitiveTag("time.flood-season", "汛期"),
            new SensitiveTag("place.school", "学校"),
            new SensitiveTag("place.hospital", "医院"),
            new SensitiveTag("place.government", "党政机关"),
            new SensitiveTag("place.water-source", "饮用水水源保护区"),
            new SensitiveTag("place.border", "口岸边境"),
            new SensitiveTag("place.scenic", "景区"),
            new SensitiveTag("place.crowded", "人员密集场所"),
            new SensitiveTag("people.students", "学生"),
            new SensitiveTag("people.elderly", "老人"),
            new SensitiveTag("people.foreign", "外籍及港澳台人员"),
            new SensitiveTag("nature.public-opinion", "舆情"),
            new SensitiveTag("nature.radiation", "放射"),
            new SensitiveTag("nature.cross-border", "跨境"));
}
