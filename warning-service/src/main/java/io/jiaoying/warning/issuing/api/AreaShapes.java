package io.jiaoying.warning.issuing.api;

import io.jiaoying.access.problem.Violation;
import io.jiaoying.cap.Fault;
import io.jiaoying.cap.check.Shapes;
import java.util.List;

/** Polygons and circles must be what CAP takes, or the warning could not leave as a valid message. */
final class AreaShapes {
    private AreaShapes() {}

    static void check(List<Violation> violations, List<AreaBody> areas) {
        for (int i = 0; i < areas.size(); i++) {
            AreaBody area = areas.get(i);
            String path = "areas[" + i + "].";
            if (area.polygon() != null) {
                add(violations, path + "polygon", Shapes.polygonFaults(area.polygon()));
            }
            if (area.circle() != null) {
                add(violations, path + "circle", Shapes.circleFaults(area.circle()));
            }
        }
    }

    private static void add(List<Violation> violations, String field, List<Fault> faults) {
        faults.forEach(fault -> violations.add(Violation.of(field, fault.chinese(), fault.english())));
    }
}
