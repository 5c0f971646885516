package io.jiaoying.cap.check;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import io.jiaoying.cap.xml.Element;
import java.util.List;

/** What CAP 1.2 says in words and no schema can check. It looks at whatever is there, so that schema faults hide nothing. */
public final class SemanticCheck {
    private SemanticCheck() {}

    /** Empty when no rule is broken. */
    public static List<Fault> faults(Element root) {
        if (!root.namespace().equals(Alert.NAMESPACE) || !root.name().equals("alert")) {
            return List.of();
        }
        Located alert = Located.root(root);
        Faults faults = new Faults(Kind.SEMANTIC);
        HeaderRules.check(alert, faults);
        EffortLimit effort = new EffortLimit();
        for (Located info : alert.all("info")) {
            InfoRules.check(info, faults);
            info.all("area").forEach(area -> AreaRules.check(area, faults, effort));
        }
        return faults.all();
    }
}
