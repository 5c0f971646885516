package io.jiaoying.timeline.check;

/** What can have been done to a timeline. */
enum Fault {
    EDITED("被修改", "edited"),
    DELETED("被删除", "deleted"),
    REORDERED("顺序被调换", "reordered"),
    TRUNCATED("被截短", "truncated"),
    ROLLED_BACK("被回退到旧状态", "rolled-back"),
    /** A root, its signature or its proof does not hold, so nothing from that entry on is proved. */
    FORGED("签名根或证明不成立", "forged");

    private final String chinese;
    private final String english;

    Fault(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
