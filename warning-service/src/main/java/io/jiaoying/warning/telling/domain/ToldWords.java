package io.jiaoying.warning.telling.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What is said to the parties, and to everybody who got a warning that is recalled. The warning's own words stay as they are. */
public record ToldWords(String headline, String place, String issuerName, Instant issuedAt, boolean exercise) {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("M月d日H时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    public String title(About about) {
        return framed("通报：" + about.chinese() + "“" + headline + "”");
    }

    /** To a superior, a neighbour or the garrison. */
    public String toParty(Party party, About about, String reason) {
        String opening = party == Party.SUPERIOR ? "报告：" : "通报：";
        String why = about == About.RECALLED ? "原因：" + reason + "。" : "";
        return framed(opening + place + about.chinese() + "“" + headline + "”（" + issuerName + BEIJING.format(issuedAt)
                + "发布）。" + why + "收到请回复值班室确认。");
    }

    /** To everybody who got the warning. */
    public String recall(String reason) {
        return framed("撤销：" + BEIJING.format(issuedAt) + issuerName + "发布的“" + headline + "”系误发，现予撤销，请勿再据此行动。原因："
                + reason + "。");
    }

    public String recallTitle() {
        return framed("撤销“" + headline + "”");
    }

    private String framed(String text) {
        return exercise ? "演练 " + text : text;
    }
}
