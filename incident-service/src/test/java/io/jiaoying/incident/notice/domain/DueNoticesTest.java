package io.jiaoying.incident.notice.domain;

import static io.jiaoying.incident.domain.Reports.RECEIVED;
import static io.jiaoying.incident.domain.Reports.aHazmatAccident;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.incident.domain.Reports;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueNoticesTest {
    private static final NoticeRule POLICE = rule("police", NoticeKind.DEPARTMENT, "production-safety");
    private static final NoticeRule HIGHER = atJudgement("higher", NoticeKind.HIGHER_GOVERNMENT);
    private static final NoticeRule NEIGHBOURS = atJudgement("neighbours", NoticeKind.NEIGHBOUR);
    private static final DueNotices DUE = new DueNotices(
            List.of(POLICE, HIGHER, NEIGHBOURS), Map.of("610725", List.of("610726", "610727")), code -> "区划" + code);
    private static final Map<NoticeMoment, Instant> REPORTED = Map.of(NoticeMoment.REPORTED, RECEIVED);
    private static final Map<NoticeMoment, Instant> JUDGED = Map.of(NoticeMoment.JUDGED_LIKELY_MAJOR, RECEIVED);

    @Test
    void departments_are_due_since_the_receipt_for_the_types_their_rule_names() {
        assertThat(DUE.of(incident(aHazmatAccident()), REPORTED))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo("police");
                    assertThat(notice.dueSince()).isEqualTo(RECEIVED);
                    assertThat(notice.state()).isEqualTo("due");
                });
        assertThat(DUE.of(incident(aHazmatAccident().of("natural.flood")), REPORTED))
                .isEmpty();
    }

    @Test
    void a_judgement_makes_the_government_above_and_every_configured_neighbour_due() {
        assertThat(DUE.of(incident(aHazmatAccident()), JUDGED))
                .extracting(Notice::recipient)
                .containsExactly("6107", "610726", "610727");
        assertThat(DUE.of(incident(aHazmatAccident().inCounty("610726")), JUDGED))
                .extracting(Notice::recipient)
                .containsExactly("6107");
    }

    @Test
    void the_same_moment_gives_the_same_ids() {
        Incident incident = incident(aHazmatAccident());

        assertThat(DUE.of(incident, JUDGED)).isEqualTo(DUE.of(incident, JUDGED));
        assertThat(DUE.of(incident, JUDGED)).extracting(Notice::id).doesNotHaveDuplicates();
    }

    @Test
    void a_list_is_used_in_its_newest_version_in_force_then() {
        Instant later = RECEIVED.plusSeconds(60);
        List<NoticeList> lists = List.of(
                new NoticeList("cn", "2", later, List.of(POLICE, HIGHER)),
                new NoticeList("cn", "1", RECEIVED, List.of(POLICE)));

        assertThat(NoticeList.rulesInForce(lists, RECEIVED)).containsExactly(POLICE);
        assertThat(NoticeList.rulesInForce(lists, later)).containsExactly(POLICE, HIGHER);
        assertThat(NoticeList.rulesInForce(lists, RECEIVED.minusSeconds(1))).isEmpty();
    }

    private static NoticeRule rule(String id, NoticeKind kind, String type) {
        return new NoticeRule(id, kind, id, "某机关", List.of(type), NoticeMoment.REPORTED, "依据", true);
    }

    private static NoticeRule atJudgement(String id, NoticeKind kind) {
        return new NoticeRule(id, kind, id, "某机关", List.of("*"), NoticeMoment.JUDGED_LIKELY_MAJOR, "依据", true);
    }

    private static Incident incident(Reports report) {
        return new Incident(
                new UUID(0, 1),
                "610725-20260704-000001",
                IncidentState.OPEN,
                Grade.UNGRADED,
                "标题",
                report.content(),
                List.of(),
                1,
                false,
                false,
                RECEIVED,
                "person:x",
                null,
                null);
    }
}
