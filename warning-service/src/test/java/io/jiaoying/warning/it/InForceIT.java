package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An operator sees which data are in force. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class InForceIT {
    private static final String AUDITOR = TestTokens.auditor();

    @Test
    void threshold_packs_show_their_source_and_rules_the_gravest_first() {
        String rain = "items.find { it.id == 'rainstorm-signals-2007' }";
        get(AUDITOR, "/threshold-packs")
                .statusCode(200)
                .body("items.id", hasItems("rainstorm-signals-2007", "river-test"))
                .body(rain + ".verified", equalTo(false))
                .body(rain + ".unit", equalTo("mm"))
                .body(rain + ".rules.colour", contains("red", "orange", "yellow", "blue"))
                .body(rain + ".rules[0].window", equalTo("PT3H"))
                .body(rain + ".rules[0].also", equalTo(java.util.Map.of()))
                .body(rain + ".rules[0].when", equalTo("sum >= 100.0"))
                .body("items.find { it.id == 'river-test' }.stations.'HX-1'.guarantee", equalTo(547.0f));
    }

    @Test
    void task_templates_show_their_article_and_for_whom_they_are() {
        get(AUDITOR, "/task-templates")
                .statusCode(200)
                .body("items.find { it.code == 'art-67-measures' }.colours", contains("red", "orange"))
                .body("items.find { it.code == 'art-67-measures' }.options.'move-people'", equalTo("转移、疏散、妥善安置易受危害的人员"))
                .body("items.find { it.code == 'art-70-undo-measures' }.phase", equalTo("ended"))
                .body("items.find { it.code == 'heyuan-17-respond' }.each", equalTo("township"));
    }

    @Test
    void recipients_are_the_superior_the_listed_neighbours_and_the_garrison_of_ones_own_region() {
        get(Foping.DUTY, "/warning-recipients?region=610730001")
                .statusCode(200)
                .body("government", equalTo("610730"))
                .body("acknowledgeWithin", equalTo("PT4S"))
                .body("items.party", contains("superior", "neighbour", "neighbour", "garrison"))
                .body("items[0].region", equalTo("610700000000"))
                .body("items[0].personId", nullValue())
                .body("items[3].personId", equalTo("garrison-1"));
        get(Foping.DUTY, "/warning-recipients?region=610725").statusCode(403);
        get(Foping.DUTY, "/warning-recipients").statusCode(400).body("violations.field", hasItem("region"));
        get(Foping.DUTY, "/warning-recipients?region=999999").statusCode(400);
    }
}
