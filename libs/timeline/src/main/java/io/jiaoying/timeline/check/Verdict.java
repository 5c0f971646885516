package io.jiaoying.timeline.check;

import java.util.List;

/** What the checker says of one export, and the process' exit code for it: 0 intact, 1 bad, 2 cannot tell. */
record Verdict(int code, List<String> lines) {
    static Verdict intact(ExportFile export, long proved, boolean independentKey) {
        String zh = proved == 0 ? "尚无签名根证实" : "签名根证实到第 " + proved + " 条";
        String en = proved == 0 ? "not sealed yet" : "sealed up to entry " + proved;
        String keyZh = independentKey ? "" : "（公钥取自导出本身，未经独立核对）";
        String keyEn = independentKey ? "" : " (the key is the export's own word)";
        int size = export.entries().size();
        return new Verdict(
                0,
                List.of(
                        "完好 " + export.subjectId() + "：共 " + size + " 条，" + zh + keyZh,
                        "INTACT " + export.subjectId() + ": " + size + " entries, " + en + keyEn));
    }

    static Verdict bad(ExportFile export, Finding finding) {
        Fault fault = finding.fault();
        return new Verdict(
                1,
                List.of(
                        "不通过 " + export.subjectId() + "：第 " + finding.seq() + " 条" + fault.chinese() + "（"
                                + finding.chinese() + "）",
                        "BAD " + export.subjectId() + ": entry " + finding.seq() + " " + fault.english() + " ("
                                + finding.english() + ")"));
    }

    static Verdict untold(String chinese, String english) {
        return new Verdict(2, List.of("无法判断：" + chinese, "CANNOT TELL: " + english));
    }
}
