package io.jiaoying.cap.check;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import io.jiaoying.cap.xml.Element;
import java.util.List;

/** The rules of polygons and circles for texts that stand in no message yet. */
public final class Shapes {
    private Shapes() {}

    public static boolean isPolygon(String text) {
        return polygonFaults(text).isEmpty();
    }

    public static boolean isCircle(String text) {
        return circleFaults(text).isEmpty();
    }

    public static List<Fault> polygonFaults(String text) {
        Faults faults = new Faults(Kind.SEMANTIC);
        PolygonRules.check(located("polygon", text), faults, new EffortLimit());
        return faults.all();
    }

    public static List<Fault> circleFaults(String text) {
        Faults faults = new Faults(Kind.SEMANTIC);
        CircleRules.check(located("circle", text), faults);
        return faults.all();
    }

    private static Located located(String name, String text) {
        return new Located(new Element("", name, List.of(), text, List.of()), name);
    }
}
