package io.jiaoying.incident.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParticularsTest {
    private static final Instant ARRIVED = Instant.parse("2026-07-04T05:00:00Z");

    @Test
    void another_post_is_another_person_whose_arrival_is_not_known() {
        OnScene before = new OnScene("副县长", ARRIVED);

        assertThat(before.updatedBy(new OnScene("县长", null))).isEqualTo(new OnScene("县长", null));
        assertThat(before.updatedBy(new OnScene("副县长", null))).isEqualTo(before);
        assertThat(before.updatedBy(new OnScene(null, ARRIVED.plusSeconds(60))))
                .isEqualTo(new OnScene("副县长", ARRIVED.plusSeconds(60)));
    }

    @Test
    void silence_changes_no_figure() {
        HazardFigures before = new HazardFigures(12.5, null, 3, null, null, null, null, null, null, null, null, null);

        assertThat(before.updatedBy(HazardFigures.UNKNOWN)).isEqualTo(before);
        assertThat(Particulars.UNKNOWN.updatedBy(Particulars.UNKNOWN)).isEqualTo(Particulars.UNKNOWN);
    }
}
