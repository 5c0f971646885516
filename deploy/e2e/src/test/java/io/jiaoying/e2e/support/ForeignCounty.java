package io.jiaoying.e2e.support;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.scenarios.http.Login;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One thing of each kind in 宁强县, none of which a desk of 勉县 may see. */
public record ForeignCounty(
        String incident,
        String clock,
        String transmission,
        String assessment,
        String warning,
        String call,
        String person,
        String post,
        String tip,
        String finding,
        String task,
        String observation,
        String hazard,
        String capMessage,
        String drill,
        String numberCheck) {

    public static ForeignCounty withOneOfEach(StackUnderTest stack) {
        Api admin = stack.as(Login.DEMO_ADMIN);
        SmallCounty.importPeople(admin);
        stack.awaitPerson(SmallCounty.LONE_PERSON);
        liftWarnings(admin);
        Api leader = MadePerson.of("e2e-foreign-leader", "duty-leader", SmallCounty.REGION, stack);
        String drill =
                orderedBy(leader, "/drills", Map.of("region", SmallCounty.REGION, "people", 1, "sparedFor", "PT0S"));
        String incident = admin.post("/incidents", Reports.seriousReport(SmallCounty.LONE_VILLAGE, "邻县一化工厂爆炸"))
                .expect(201)
                .id();
        String transmission = admin.post(
                        "/incidents/" + incident + "/transmissions",
                        Map.of("from", "unit", "to", "county", "mode", "written"))
                .expect(201)
                .id();
        String warning = CallOut.issuedWarning(stack, SmallCounty.LONE_VILLAGE, incident);
        CallOut callOut = CallOut.started(stack, warning, "default");
        String call = await().atMost(Duration.ofSeconds(20))
                .until(callOut::targets, targets -> !targets.isEmpty())
                .get(0)
                .path("id")
                .asText();
        return new ForeignCounty(
                incident,
                admin.all("/incidents/" + incident + "/clocks")
                        .get(0)
                        .path("id")
                        .asText(),
                transmission,
                assessmentOf(stack, incident),
                warning,
                call,
                SmallCounty.LONE_PERSON,
                postIn(admin, SmallCounty.LONE_VILLAGE),
                tipIn(admin, SmallCounty.LONE_VILLAGE),
                findingAbout(admin, incident),
                admin.all("/warnings/" + warning + "/tasks").get(0).path("id").asText(),
                observationIn(admin, SmallCounty.LONE_VILLAGE),
                hazardIn(admin, SmallCounty.LONE_VILLAGE),
                capMessageAbout(admin),
                drill,
                orderedBy(leader, "/number-checks", Map.of("region", SmallCounty.REGION)));
    }

    private static String hazardIn(Api admin, String region) {
        return admin.post(
                        "/hazards",
                        Map.of(
                                "kind",
                                "river-reservoir",
                                "level",
                                "general",
                                "title",
                                "邻县一处塘坝",
                                "place",
                                Map.of("region", region)))
                .expect(201)
                .id();
    }

    /** Whose warning lies next door; the list of messages names it. */
    private static String capMessageAbout(Api admin) {
        String identifier = "foreign-" + UUID.randomUUID();
        admin.send("POST", "/cap", "application/cap+xml", ForeignCap.rainIn(SmallCounty.REGION, identifier))
                .expect(201);
        return admin.all("/cap/received").stream()
                .filter(message -> message.path("identifier").asText().equals(identifier))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** Other stories leave call-outs running there, and who is in a real one is not drawn for a drill. */
    private static void liftWarnings(Api admin) {
        for (String state : List.of("issued", "updated")) {
            for (JsonNode warning : admin.all("/warnings?state=" + state + "&region=" + SmallCounty.REGION)) {
                admin.post("/warnings/" + warning.path("id").asText() + "/cancellation", Map.of("reason", "演示结束"))
                        .expect(200);
            }
        }
    }

    private static String orderedBy(Api leader, String path, Map<String, ?> body) {
        return leader.post(path, body).expect(201).id();
    }

    private static String observationIn(Api admin, String region) {
        Map<String, Object> reading = Map.of(
                "source", "rain-gauge",
                "station", "R-foreign",
                "kind", "rainfall",
                "value", 1,
                "unit", "mm",
                "at", Reports.now().toString(),
                "region", region);
        return admin.post("/observations", Map.of("readings", List.of(reading)))
                .expect(201)
                .id();
    }

    private static String tipIn(Api admin, String region) {
        return admin.post(
                        "/tips",
                        Map.of(
                                "source",
                                Map.of("kind", "120"),
                                "occurredAt",
                                Reports.now().toString(),
                                "region",
                                region))
                .expect(201)
                .id();
    }

    /** A correction of the dead makes one. */
    private static String findingAbout(Api admin, String incident) {
        for (int dead : new int[] {9, 8}) {
            admin.post(
                            "/incidents/" + incident + "/reports",
                            Map.of("kind", "correction", "casualties", Map.of("dead", dead)))
                    .expect(201);
        }
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> admin.all("/findings?region=" + SmallCounty.REGION), found -> !found.isEmpty())
                .get(0)
                .path("id")
                .asText();
    }

    private static String assessmentOf(StackUnderTest stack, String incident) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> stack.events().all(e -> e.is("assessment.opened.v1", "incidentId", incident)),
                        opened -> !opened.isEmpty())
                .get(0)
                .json()
                .path("assessmentId")
                .asText();
    }

    private static String postIn(Api admin, String region) {
        return admin.all("/posts?region=" + region).get(0).path("id").asText();
    }

    /** The id that belongs into the variable of a path like {@code /warnings/{}/calls}. */
    public String idFor(String path) {
        String kind = path.split("/")[1];
        return switch (kind) {
            case "incidents" -> incident;
            case "clocks" -> clock;
            case "transmissions" -> transmission;
            case "assessments" -> assessment;
            case "warnings" -> warning;
            case "calls" -> call;
            case "people" -> person;
            case "posts" -> post;
            case "tips" -> tip;
            case "findings" -> finding;
            case "tasks" -> task;
            case "observations" -> observation;
            case "hazards" -> hazard;
            case "cap" -> capMessage;
            case "drills" -> drill;
            case "number-checks" -> numberCheck;
            default -> throw new AssertionError("nobody said what " + path + " is about");
        };
    }
}
