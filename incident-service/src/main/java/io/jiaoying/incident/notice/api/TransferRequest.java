package io.jiaoying.incident.notice.api;

import io.jiaoying.incident.notice.application.SendNotice.Addressee;
import io.jiaoying.incident.notice.application.SendNotice.Sending;
import io.jiaoying.incident.notice.domain.NoticeKind;
import io.jiaoying.incident.notice.domain.NoticeMode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 移送: this body's remit does not hold it.
 *
 * @param to organisation or administrative code of the right body
 */
record TransferRequest(
        @NotBlank
        @Pattern(
                regexp = "(?=.*[0-9])[0-9A-Z]{2,18}",
                message = "须为机构代码或行政区划代码 | must be an organisation or administrative code")
        String to,

        @Nullable @Size(max = 100) String toName,
        @NotBlank @Size(max = 2000) String reason) {

    Addressee addressee() {
        return new Addressee(NoticeKind.TRANSFER, to, toName);
    }

    Sending sending() {
        return new Sending(NoticeMode.WRITTEN, null, reason);
    }
}
