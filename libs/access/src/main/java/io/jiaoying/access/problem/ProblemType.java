package io.jiaoying.access.problem;

import java.net.URI;
import java.util.Arrays;

/** Problems that every service may answer with; {@code type} is stable for ever. */
enum ProblemType {
    INVALID_REQUEST(
            400,
            "invalid-request",
            "请求无效",
            "Invalid request",
            "请求中有不能接受的内容。",
            "The request cannot be accepted as it is."),
    MALFORMED_JSON(
            400,
            "malformed-json",
            "JSON 格式错误",
            "Malformed JSON",
            "请求正文不是有效的 JSON。",
            "The request body is not valid JSON."),
    UNAUTHENTICATED(
            401, "unauthenticated", "未登录", "Not authenticated", "需要有效的访问令牌。", "A valid access token is needed."),
    FORBIDDEN(403, "forbidden", "没有权限", "Forbidden", "您的角色不允许此操作。", "Your roles do not allow this."),
    NOT_FOUND(404, "not-found", "未找到", "Not found", "没有这项内容。", "There is no such thing."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "不支持的方法",
            "Method not allowed",
            "此地址不支持该 HTTP 方法。",
            "This address does not support the HTTP method."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "无法提供所要的格式",
            "Not acceptable",
            "无法以 Accept 所要的格式回答。",
            "The answer is not available in a format that Accept asks for."),
    CONFLICT(409, "conflict", "状态冲突", "Conflict", "当前状态不允许此操作。", "The present state does not allow this."),
    TOO_LARGE(
            413, "too-large", "请求过大", "Request too large", "请求正文超过允许的大小。", "The request body is larger than allowed."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "不支持的内容类型",
            "Unsupported media type",
            "请求正文的 Content-Type 不受支持。",
            "The Content-Type of the request body is not supported."),
    UNPROCESSABLE(
            422,
            "unprocessable",
            "无法处理",
            "Unprocessable",
            "内容可读，但不符合规定。",
            "The content is readable but against the rules."),
    TOO_MANY_REQUESTS(429, "too-many-requests", "请求过多", "Too many requests", "请稍后再试。", "Try again later."),
    INTERNAL_ERROR(
            500,
            "internal-error",
            "内部错误",
            "Internal error",
            "服务器内部错误，已记录。",
            "Something went wrong on our side; it has been logged."),
    UNAVAILABLE(
            503,
            "unavailable",
            "暂时不可用",
            "Unavailable",
            "服务暂时不可用，请稍后再试。",
            "The service is unavailable for the moment; try again.");

    static final String PATH = "/problems/";

    private final int status;
    private final String type;
    private final Bilingual title;
    private final Bilingual detail;

    ProblemType(int status, String type, String zhTitle, String enTitle, String zhDetail, String enDetail) {
        this.status = status;
        this.type = type;
        this.title = new Bilingual(zhTitle, enTitle);
        this.detail = new Bilingual(zhDetail, enDetail);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    Bilingual title() {
        return title;
    }

    Bilingual detail() {
        return detail;
    }

    URI uri() {
        return URI.create(PATH + type);
    }

    /** The general problem of a status; one without its own counts as its class does (4xx invalid, 5xx internal). */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL_ERROR);
    }
}
