package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.e2e.support.Api;
import io.jiaoying.e2e.support.CallOut;
import io.jiaoying.e2e.support.ForeignCounty;
import io.jiaoying.e2e.support.Json;
import io.jiaoying.e2e.support.Operation;
import io.jiaoying.e2e.support.Reply;
import io.jiaoying.e2e.support.Reports;
import io.jiaoying.e2e.support.ResourceManager;
import io.jiaoying.e2e.support.SmallCounty;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.scenarios.http.Login;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 勉县's people against things of 宁强县: each call is made by somebody whose role would allow it at home. */
@Calm
class NeighbouringCountyIT {
    private static ForeignCounty foreign;
    private static Api manager;

    @BeforeAll
    static void one_of_each_exists_next_door(StackUnderTest stack) {
        foreign = ForeignCounty.withOneOfEach(stack);
        manager = ResourceManager.of("610725", stack);
    }

    @Test
    void every_documented_call_about_one_thing_is_403_for_the_neighbour(StackUnderTest stack) {
        List<String> wrong = Operation.documentedBy(stack.gateway().get("/openapi")).stream()
                .filter(operation -> operation.path().contains("{"))
                .map(operation -> operation.method() + " " + operation.path().replaceAll("\\{[^}]+}", "{}"))
                .filter(name -> !AttemptsNextDoor.ABOUT_NO_REGION.contains(name))
                .map(name -> verdict(stack, name))
                .filter(verdict -> !verdict.isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static String verdict(StackUnderTest stack, String name) {
        return AttemptsNextDoor.at(name.replace("/api/v1", ""))
                .map(attempt -> verdict(stack, name, attempt))
                .orElse(name + " is on no list");
    }

    private static String verdict(StackUnderTest stack, String name, AttemptsNextDoor.Attempt attempt) {
        String path = name.substring(name.indexOf(' ') + 1).replace("/api/v1", "");
        String filled = path.replace("{}", foreign.idFor(path));
        String body = attempt.body().isEmpty() && !name.startsWith("POST") ? null : Json.write(attempt.body());
        Reply reply =
                attempt.by().map(stack::as).orElse(manager).send(name.split(" ")[0], filled, "application/json", body);
        boolean problem = reply.header("Content-Type").startsWith("application/problem+json");
        return reply.status() == 403 && problem ? "" : name + " answered " + reply.status() + " " + reply.text();
    }

    @Test
    void a_resource_manager_adds_people_and_posts_at_home_only(StackUnderTest stack) {
        Map<String, String> post = Map.of("title", "护林站站长", "region", SmallCounty.REGION);
        manager.post("/posts", post).expectProblem(403);
        manager.post("/posts", Map.of("title", "护林站站长", "region", "610725")).expect(201);
        manager.post("/people", AttemptsNextDoor.personIn(SmallCounty.REGION)).expectProblem(403);
        String line = "id,name,post,region,phone,superior,deputyOf\nx0009,越界,站长,610726000000,10000000999,,\n";
        Reply csv = manager.send("POST", "/people?mode=all-or-nothing", "text/csv", line);
        assertThat(csv.status()).as(csv.text()).isIn(400, 403);
        stack.as(Login.DEMO_ADMIN).get("/people/x0009").expectProblem(404);
    }

    @Test
    void whoever_names_the_neighbours_region_is_refused(StackUnderTest stack) {
        for (String list : List.of("/incidents", "/clocks", "/assessments", "/people", "/warnings")) {
            stack.as(Login.COUNTY_DUTY).get(list + "?region=610726").expectProblem(403);
        }
        stack.as(Login.PROVINCE_DUTY)
                .get("/warnings/" + foreign.warning() + "/calls?region=610726")
                .expect(200);
        stack.as(Login.COUNTY_DUTY)
                .post("/incidents", Reports.bareReport("610726001001", "越界"))
                .expectProblem(403);
        stack.as(Login.VILLAGE_HEAD)
                .post("/incidents", Reports.bareReport("610725001006", "邻村"))
                .expectProblem(403);
        stack.as(Login.COUNTY_DUTY)
                .post("/warnings", CallOut.redRain(SmallCounty.REGION, null))
                .expectProblem(403);
        stack.as(Login.DEMO_SYSTEM)
                .post("/observations", rainIn("610726001001"))
                .expectProblem(403);
    }

    @Test
    void lists_leave_out_what_lies_next_door_and_the_province_sees_both(StackUnderTest stack) {
        stack.as(Login.COUNTY_DUTY)
                .post("/incidents", Reports.seriousReport("610725001013", "本县一事故"))
                .expect(201);
        assertThat(stack.as(Login.COUNTY_DUTY).all("/clocks"))
                .isNotEmpty()
                .noneMatch(clock -> clock.path("incidentId").asText().equals(foreign.incident()));
        assertThat(stack.as(Login.COUNTY_DUTY).all("/warnings"))
                .noneMatch(warning -> warning.path("id").asText().equals(foreign.warning()));
        for (String list : List.of("/incidents", "/assessments", "/people")) {
            assertThat(counties(stack, Login.COUNTY_DUTY, list)).as(list).doesNotContain("610726");
        }
        for (String list : List.of("/incidents", "/people")) {
            assertThat(counties(stack, Login.PROVINCE_DUTY, list)).as(list).contains("610725", "610726");
        }
        stack.as(Login.PROVINCE_DUTY).get("/incidents/" + foreign.incident()).expect(200);
        stack.as(Login.PROVINCE_DUTY).get("/warnings/" + foreign.warning()).expect(200);
    }

    private static Set<String> counties(StackUnderTest stack, Login login, String list) {
        return stack.as(login).all(list).stream()
                .map(NeighbouringCountyIT::regionOf)
                .map(region -> region.substring(0, 6))
                .collect(Collectors.toSet());
    }

    private static String regionOf(JsonNode item) {
        String region =
                item.path("region").asText(item.path("place").path("region").asText());
        assertThat(region).as(item.toString()).hasSizeGreaterThanOrEqualTo(6);
        return region;
    }

    private static Map<String, Object> rainIn(String region) {
        Map<String, Object> reading = Map.of(
                "source", "rain-gauge",
                "station", "R-1",
                "kind", "rainfall",
                "value", 1,
                "unit", "mm",
                "at", Reports.now().toString(),
                "region", region);
        return Map.of("readings", List.of(reading));
    }
}
