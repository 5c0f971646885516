package io.jiaoying.cap.sign;

/** What became of a message's signature. */
public enum SignatureOutcome {
    NONE("none", "未签名", "there is no signature"),
    VALID("valid", "签名有效", "the signature holds"),
    /** One character is enough. */
    CHANGED("changed", "签名之后内容被改动", "the content was changed after it was signed"),
    WRONG_KEY("wrong-key", "签名不是用该发布单位的证书作出的", "the signature was not made with the sender's certificate"),
    /** The signature covers something else than the message that is read. */
    WRAPPED("wrapped", "签名所覆盖的不是整条消息", "the signature does not cover the whole message"),
    UNKNOWN_CERTIFICATE("unknown-certificate", "证书未登记", "the certificate is not pinned"),
    /** Pinned, but for another sender. */
    SWAPPED_CERTIFICATE("swapped-certificate", "证书属于另一发布单位", "the certificate is another sender's"),
    EXPIRED_CERTIFICATE("expired-certificate", "证书不在有效期内", "the certificate is not in its period of validity"),
    WEAK_ALGORITHM("weak-algorithm", "签名算法或密钥过弱", "the algorithm or key is too weak"),
    MALFORMED("malformed", "签名结构无效", "the signature is malformed");

    private final String wire;
    private final String chinese;
    private final String english;

    SignatureOutcome(String wire, String chinese, String english) {
        this.wire = wire;
        this.chinese = chinese;
        this.english = english;
    }

    public String wire() {
        return wire;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
