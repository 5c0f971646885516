package io.jiaoying.cap.check;

import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Reference;
import java.util.Optional;
import java.util.Set;

/** CAP 1.2 §3.2.1: names, scope and references. */
final class HeaderRules {
    private static final Set<String> MESSAGES_ABOUT_OTHERS = Set.of("Update", "Cancel", "Ack", "Error");

    private HeaderRules() {}

    static void check(Located alert, Faults faults) {
        name(alert, "identifier", faults);
        name(alert, "sender", faults);
        scope(alert, faults);
        references(alert, faults);
    }

    private static void name(Located alert, String element, Faults faults) {
        alert.first(element)
                .ifPresent(found -> faults.addIf(
                        !Reference.isName(found.element().text()),
                        found.path(),
                        "不得为空，不得含空格、逗号、< 或 &",
                        "must not be empty nor hold spaces, commas, < or &"));
    }

    private static void scope(Located alert, Faults faults) {
        String scope = alert.text("scope").orElse("");
        boolean restricted = scope.equals("Restricted");
        faults.addIf(
                restricted && !alert.has("restriction"),
                alert.pathOf("restriction"),
                "scope 为 Restricted 时必须说明限制",
                "is required when scope is Restricted");
        faults.addIf(
                !scope.isEmpty() && !restricted && alert.has("restriction"),
                alert.pathOf("restriction"),
                "只有 scope 为 Restricted 时才能使用",
                "may be used only when scope is Restricted");
        faults.addIf(
                scope.equals("Private") && !alert.has("addresses"),
                alert.pathOf("addresses"),
                "scope 为 Private 时必须给出收件人",
                "is required when scope is Private");
    }

    private static void references(Located alert, Faults faults) {
        String path = alert.pathOf("references");
        Optional<String> references = alert.text("references");
        String msgType = alert.text("msgType").orElse("");
        faults.addIf(
                references.isEmpty() && MESSAGES_ABOUT_OTHERS.contains(msgType),
                path,
                "msgType 为 " + msgType + " 时必须引用所涉消息",
                "is required when msgType is " + msgType);
        references.ifPresent(text -> triplets(alert, text, path, faults));
    }

    private static void triplets(Located alert, String references, String path, Faults faults) {
        for (String triplet : references.strip().split("\\s+")) {
            Optional<Reference> parsed = Reference.parse(triplet);
            faults.addIf(
                    parsed.isEmpty(),
                    path,
                    "“" + shortened(triplet) + "” 不是 sender,identifier,sent 三元组",
                    "\"" + shortened(triplet) + "\" is no triplet sender,identifier,sent");
            parsed.ifPresent(reference ->
                    faults.addIf(isItself(alert, reference), path, "消息不得引用自身", "a message must not reference itself"));
        }
    }

    private static boolean isItself(Located alert, Reference reference) {
        return alert.text("sender").filter(reference.sender()::equals).isPresent()
                && alert.text("identifier")
                        .filter(reference.identifier()::equals)
                        .isPresent()
                && alert.text("sent")
                        .map(String::strip)
                        .filter(CapTime::isWellFormed)
                        .map(sent -> new CapTime(sent).instant())
                        .filter(reference.sent().instant()::equals)
                        .isPresent();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
