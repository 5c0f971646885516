package io.jiaoying.warning.issuing.api;

/** Constraint messages, Chinese first. */
final class Texts {
    static final String REQUIRED = "必填 | is required";
    static final String TOO_LONG = "过长 | is too long";
    static final String ONE_AREA = "至少一个、至多 500 个区域 | needs 1 to 500 areas";

    private Texts() {}
}
