package io.jiaoying.cap.check;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import io.jiaoying.cap.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the OASIS schema demands of a document, said by path. */
public final class SchemaCheck {
    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SCHEMA_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}";

    private final Faults faults = new Faults(Kind.SCHEMA);

    private SchemaCheck() {}

    /** Empty when the document is valid. */
    public static List<Fault> faults(Element root) {
        SchemaCheck check = new SchemaCheck();
        check.root(root);
        return check.faults.all();
    }

    private void root(Element root) {
        String path = "/" + root.name();
        if (!root.name().equals("alert")) {
            faults.add(path, "根元素须为 alert", "the document element must be alert");
        } else if (!root.namespace().equals(Alert.NAMESPACE)) {
            faults.add(
                    path,
                    "命名空间须为 " + Alert.NAMESPACE + "，实为 " + root.namespace(),
                    "the namespace must be " + Alert.NAMESPACE + ", it is " + root.namespace());
        } else {
            segment(root, path, Grammar.ALERT);
        }
    }

    private void segment(Element segment, String path, List<Slot> slots) {
        attributes(segment, path);
        faults.addIf(!segment.text().isBlank(), path, "子元素之间不得有文字", "no text may stand between its elements");
        Map<String, Integer> seen = new HashMap<>();
        int place = 0;
        for (Element child : segment.children()) {
            int number = seen.merge(child.name(), 1, Integer::sum);
            place = child(child, path, slots, place, number);
        }
        for (Slot slot : slots) {
            faults.addIf(
                    slot.required() && segment.all(slot.name()).isEmpty(),
                    path + "/" + slot.name(),
                    "缺少必填元素 " + slot.name(),
                    "the required element " + slot.name() + " is missing");
        }
    }

    /** The place reached in the order of elements. */
    private int child(Element child, String parent, List<Slot> slots, int place, int number) {
        String path = parent + Located.step(child.name(), number);
        if (child.namespace().equals(SIGNATURES) && slots == Grammar.ALERT) {
            return slots.size();
        }
        int own = child.namespace().equals(Alert.NAMESPACE) ? position(child.name(), slots) : -1;
        if (own < 0) {
            faults.add(path, "此处不允许元素 " + child.name(), "the element " + child.name() + " is not allowed here");
            return place;
        }
        Slot slot = slots.get(own);
        faults.addIf(
                own < place,
                path,
                "元素顺序有误，" + child.name() + " 出现过晚",
                child.name() + " stands too late in the order of elements");
        faults.addIf(
                number > 1 && !slot.repeats(), path, child.name() + " 只能出现一次", child.name() + " may appear only once");
        content(child, path, slot);
        return Math.max(own, place);
    }

    private static int position(String name, List<Slot> slots) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void content(Element element, String path, Slot slot) {
        if (slot.children() != null) {
            segment(element, path, slot.children());
            return;
        }
        attributes(element, path);
        faults.addIf(!element.children().isEmpty(), path, "只能是文字，不得含元素", "must be text without elements in it");
        if (slot.content() != null) {
            slot.content()
                    .refusing(element.text())
                    .ifPresent(content -> faults.add(path, content.chinese(), content.english()));
        }
    }

    private void attributes(Element element, String path) {
        for (String attribute : element.attributes()) {
            String name = attribute.substring(0, attribute.indexOf('='));
            faults.addIf(
                    !name.startsWith(SCHEMA_INSTANCE),
                    path,
                    "不允许属性 " + name.substring(name.indexOf('}') + 1),
                    "the attribute " + name.substring(name.indexOf('}') + 1) + " is not allowed");
        }
    }
}
