package io.jiaoying.cap.read;

import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.check.SchemaCheck;
import io.jiaoying.cap.check.SemanticCheck;
import io.jiaoying.cap.xml.Element;
import io.jiaoying.cap.xml.FaultException;
import io.jiaoying.cap.xml.XmlTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CAP 1.2 messages of whoever sends some; every refusal is an answer, never an exception. */
public final class CapReader {
    /** The outside contract's limit of one message. */
    public static final int MOST_BYTES = 1 << 20;

    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

    private CapReader() {}

    public static Reading read(byte[] document) {
        try {
            return read(XmlTree.parse(document, MOST_BYTES));
        } catch (FaultException unreadable) {
            return new Reading.Refused(List.of(unreadable.fault()), null);
        }
    }

    private static Reading read(Element root) {
        List<Fault> faults = new ArrayList<>(SchemaCheck.faults(root));
        faults.addAll(SemanticCheck.faults(root));
        return faults.isEmpty()
                ? new Reading.Understood(AlertMapper.alert(root), isSigned(root))
                : new Reading.Refused(faults, about(root));
    }

    private static boolean isSigned(Element root) {
        return root.children().stream().anyMatch(child -> child.namespace().equals(SIGNATURES));
    }

    private static @Nullable Reference about(Element root) {
        String sender = AlertMapper.text(root, "sender");
        String identifier = AlertMapper.text(root, "identifier");
        String sent = AlertMapper.text(root, "sent");
        if (sender == null || identifier == null || sent == null || !CapTime.isWellFormed(sent.strip())) {
            return null;
        }
        return Reference.parse(sender + "," + identifier + "," + sent.strip()).orElse(null);
    }
}
