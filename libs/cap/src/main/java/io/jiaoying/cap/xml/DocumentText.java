package io.jiaoying.cap.xml;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import io.jiaoying.cap.xml.Encodings.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A document's bytes as characters; a byte that its encoding does not know is a fault, never a question mark. */
final class DocumentText {
    private DocumentText() {}

    static String decode(byte[] document) throws FaultException {
        Optional<Mark> mark = Encodings.mark(document);
        int start = mark.map(Mark::length).orElse(0);
        Charset charset = charset(document, mark, start);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document, start, document.length - start))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw malformed(
                    "字节不符合所声明的编码 " + charset.name(), "the bytes are not valid in the encoding " + charset.name());
        }
    }

    private static Charset charset(byte[] document, Optional<Mark> mark, int start) throws FaultException {
        Optional<String> name = Encodings.declared(document, start);
        if (name.isEmpty()) {
            return mark.map(Mark::charset).orElse(StandardCharsets.UTF_8);
        }
        Charset declared = Encodings.named(name.get())
                .orElseThrow(
                        () -> malformed("不支持的编码 " + name.get(), "the encoding " + name.get() + " is not supported"));
        if (mark.isPresent() && !mark.get().charset().equals(declared)) {
            throw malformed(
                    "字节顺序标记与声明的编码 " + name.get() + " 不一致",
                    "the byte order mark contradicts the declared encoding " + name.get());
        }
        return declared;
    }

    private static FaultException malformed(String chinese, String english) {
        return new FaultException(new Fault(Kind.MALFORMED, "/", chinese, english));
    }
}
