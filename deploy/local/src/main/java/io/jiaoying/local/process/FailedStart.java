package io.jiaoying.local.process;

/** Why something did not start, as one sentence with its own last words and the place of its log. */
public final class FailedStart {
    private FailedStart() {}

    /** It ended by itself while it was starting. */
    public static StackFailure died(String name, BackgroundProcess process) {
        return because(name, process, "启动时退出", "died while starting");
    }

    /** It runs and is not ready; {@code obstacle} is what it says itself. */
    public static StackFailure notReady(String name, BackgroundProcess process, long seconds, String obstacle) {
        return because(
                name,
                process,
                "在 " + seconds + " 秒内未就绪（" + obstacle + "）",
                "was not ready within " + seconds + " s (" + obstacle + ")");
    }

    private static StackFailure because(String name, BackgroundProcess process, String chinese, String english) {
        if (LogTail.mentions(process.log(), "No space left on device")) {
            return new StackFailure(
                    "磁盘已满，" + name + " 无法启动；日志：" + process.log() + "。",
                    "The disk is full, " + name + " could not start; its log: " + process.log() + ".");
        }
        String lastWords = LogTail.lastMeaningful(process.log()).orElse("-");
        return new StackFailure(
                name + " " + chinese + "：" + lastWords + "（日志：" + process.log() + "）。",
                name + " " + english + ": " + lastWords + " (log: " + process.log() + ").");
    }
}
