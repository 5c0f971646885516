package io.jiaoying.cap.check;

import io.jiaoying.cap.CapTime;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** CAP 1.2 §3.2.2 and §3.2.3: times, addresses of the web, and files. */
final class InfoRules {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");
    private static final Pattern SHA_1 = Pattern.compile("[0-9A-Fa-f]{40}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?[0-9]{1,40}");

    private InfoRules() {}

    static void check(Located info, Faults faults) {
        info.first("event").ifPresent(event -> notBlank(event, faults));
        times(info, faults);
        info.text("web")
                .ifPresent(web -> faults.addIf(
                        !ABSOLUTE.matcher(web.strip()).matches(),
                        info.pathOf("web"),
                        "须为完整的绝对 URI",
                        "must be a full, absolute URI"));
        info.all("resource").forEach(resource -> resource(resource, faults));
    }

    private static void times(Located info, Faults faults) {
        Optional<Instant> effective = time(info, "effective");
        Optional<Instant> expires = time(info, "expires");
        faults.addIf(
                effective.isPresent() && expires.isPresent() && expires.get().isBefore(effective.get()),
                info.pathOf("expires"),
                "失效时间早于生效时间（effective）",
                "is before effective");
    }

    private static Optional<Instant> time(Located info, String element) {
        return info.text(element)
                .map(String::strip)
                .filter(CapTime::isWellFormed)
                .map(text -> new CapTime(text).instant());
    }

    private static void resource(Located resource, Faults faults) {
        resource.text("digest")
                .ifPresent(digest -> faults.addIf(
                        !SHA_1.matcher(digest.strip()).matches(),
                        resource.pathOf("digest"),
                        "须为 40 位十六进制的 SHA-1",
                        "must be a SHA-1 of 40 hexadecimal digits"));
        resource.text("size")
                .map(String::strip)
                .filter(size -> WHOLE_NUMBER.matcher(size).matches())
                .ifPresent(size -> faults.addIf(
                        new BigInteger(size).signum() < 0,
                        resource.pathOf("size"),
                        "字节数不得为负",
                        "bytes cannot be fewer than none"));
    }

    static void notBlank(Located element, Faults faults) {
        faults.addIf(element.element().text().isBlank(), element.path(), "不得为空", "must not be empty");
    }
}
