package io.jiaoying.access.problem;

import java.util.List;

/** A request we refuse, told to the client as problem+json. Throw it from REST resources and use cases. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final Bilingual title;
    private final Bilingual detail;
    private final transient List<Violation> violations;

    private Refusal(int status, String type, Bilingual title, Bilingual detail, List<Violation> violations) {
        super(detail.english(), null, false, false);
        this.status = status;
        this.type = ProblemType.PATH + type;
        this.title = title;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    /** Any status; {@code type} is a kebab-case name without the {@code /problems/} before it. */
    public static Refusal of(int status, String type, Bilingual title, Bilingual detail) {
        return new Refusal(status, type, title, detail, List.of());
    }

    /** 400 with what is wrong, field by field. */
    public static Refusal invalid(List<Violation> violations) {
        ProblemType problem = ProblemType.INVALID_REQUEST;
        return new Refusal(problem.status(), problem.type(), problem.title(), problem.detail(), violations);
    }

    /** 400 with one violation. */
    public static Refusal invalid(String field, String chinese, String english) {
        return invalid(List.of(Violation.of(field, chinese, english)));
    }

    /** 401, for call-backs whose signature does not hold. */
    public static Refusal unauthenticated(String type, String chinese, String english) {
        return of(ProblemType.UNAUTHENTICATED, type, chinese, english);
    }

    /** 403. */
    public static Refusal forbidden(String type, String chinese, String english) {
        return of(ProblemType.FORBIDDEN, type, chinese, english);
    }

    /** 403 {@code region-outside-scope}. */
    public static Refusal outsideRegion(String region) {
        return forbidden(
                "region-outside-scope", "区划 " + region + " 不在您的管辖范围内。", "Region " + region + " is outside your scope.");
    }

    /** 403 {@code second-person-needed}. */
    public static Refusal secondPersonNeeded() {
        return forbidden(
                "second-person-needed", "此步骤须由另一人（或另一系统）完成。", "This step needs another person or another system.");
    }

    /** 404; say what was looked for. */
    public static Refusal notFound(String chinese, String english) {
        return of(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.type(), chinese, english);
    }

    /** 409. */
    public static Refusal conflict(String type, String chinese, String english) {
        return of(ProblemType.CONFLICT, type, chinese, english);
    }

    /** 413. */
    public static Refusal tooLarge() {
        ProblemType problem = ProblemType.TOO_LARGE;
        return of(problem.status(), problem.type(), problem.title(), problem.detail());
    }

    /** 422: readable, but against a rule of the field. */
    public static Refusal unprocessable(String type, String chinese, String english) {
        return of(ProblemType.UNPROCESSABLE, type, chinese, english);
    }

    /** 503: something this service needs is away for the moment. */
    public static Refusal unavailable(String type, String chinese, String english) {
        return of(ProblemType.UNAVAILABLE, type, chinese, english);
    }

    private static Refusal of(ProblemType problem, String type, String chinese, String english) {
        return new Refusal(problem.status(), type, problem.title(), new Bilingual(chinese, english), List.of());
    }

    /** The same refusal with fields named. */
    public Refusal with(List<Violation> named) {
        return new Refusal(status, type.substring(ProblemType.PATH.length()), title, detail, named);
    }

    public int status() {
        return status;
    }

    /** {@code /problems/<kebab-name>}. */
    public String type() {
        return type;
    }

    public Bilingual title() {
        return title;
    }

    public Bilingual detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }
}
