package io.jiaoying.access;

import static io.jiaoying.access.app.Calls.duty;
import static io.jiaoying.access.app.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.jiaoying.access.app.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagingIT {
    @Test
    void a_limit_out_of_range_and_a_foreign_cursor_are_400() {
        problem(duty().get("/api/v1/reports?limit=0").then(), 400).body("violations[0].field", is("limit"));
        problem(duty().get("/api/v1/reports?limit=many").then(), 400).body("violations[0].field", is("limit"));
        problem(duty().get("/api/v1/reports?cursor=rubbish!").then(), 400).body("violations[0].field", is("cursor"));
    }

    @Test
    void a_list_is_read_page_by_page_without_gap_or_repeat() {
        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            String next = cursor == null ? "" : "&cursor=" + cursor;
            JsonPath page = duty().get("/api/v1/reports?limit=50" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items", Integer.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).isEqualTo(IntStream.range(0, 120).boxed().toList());
    }
}
