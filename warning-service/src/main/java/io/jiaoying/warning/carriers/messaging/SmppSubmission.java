package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.carriers.application.SmppSettings;
import io.jiaoying.warning.carriers.domain.SmsParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/**
 * One text as submit_sm, in as many parts as it needs. Only the last part asks for a receipt: a phone shows the text when it
 * has them all.
 */
final class SmppSubmission {
    private static final DataCoding UCS2 = new GeneralDataCoding(Alphabet.ALPHA_UCS2);
    private static final int BYTE = 0xff;

    private final SmppSettings settings;

    SmppSubmission(SmppSettings settings) {
        this.settings = settings;
    }

    /** One PDU's worth. */
    private static final class Part {
        private final byte[] text;
        private final boolean withHeader;
        private final List<OptionalParameter> parameters;

        private Part(byte[] text, boolean withHeader, List<OptionalParameter> parameters) {
            this.text = text;
            this.withHeader = withHeader;
            this.parameters = parameters;
        }
    }

    /** The id by which the SMSC knows the last part. */
    String send(SMPPSession session, CarrierMessage message, @Nullable String traceparent)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        List<Part> parts = parts(message);
        String id = "";
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            id = submit(session, message, parts.get(i), last, own(message, i + 1, traceparent));
        }
        return id;
    }

    private String submit(
            SMPPSession session, CarrierMessage message, Part part, boolean last, List<OptionalParameter> own)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        List<OptionalParameter> parameters = new ArrayList<>(part.parameters);
        parameters.addAll(own);
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        settings.from(),
                        message.to().startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        message.to().replace("+", ""),
                        new ESMClass(part.withHeader ? SMPPConstant.ESMCLS_UDHI_INDICATOR_SET : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(
                                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                        (byte) 0,
                        UCS2,
                        (byte) 0,
                        part.text,
                        parameters.toArray(OptionalParameter[]::new))
                .getMessageId();
    }

    private List<Part> parts(CarrierMessage message) {
        List<byte[]> texts = SmsParts.of(message.text());
        if (texts.size() == 1) {
            return List.of(new Part(texts.get(0), false, List.of()));
        }
        // The same attempt submitted again has the same reference, so that its parts never mix with another text's.
        int reference = message.attemptId().hashCode() & BYTE;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            parts.add(part(texts.get(i), reference, texts.size(), i + 1));
        }
        return settings.longText() == SmppSettings.LongText.PAYLOAD
                ? List.of(new Part(
                        new byte[0],
                        false,
                        List.of(new OptionalParameter.Message_payload(SmsParts.ucs2(message.text())))))
                : parts;
    }

    private Part part(byte[] text, int reference, int all, int number) {
        if (settings.longText() == SmppSettings.LongText.UDH) {
            return new Part(SmsParts.withHeader(text, reference, all, number), true, List.of());
        }
        return new Part(
                text,
                false,
                List.of(
                        OptionalParameters.newSarMsgRefNum(reference),
                        OptionalParameters.newSarTotalSegments(all),
                        OptionalParameters.newSarSegmentSeqnum(number)));
    }

    /** What SMSCs that do not know it pass over (SMPP 3.4, 3.3): the attempt and the trace. */
    private List<OptionalParameter> own(CarrierMessage message, int part, @Nullable String traceparent) {
        List<OptionalParameter> own = new ArrayList<>();
        settings.attemptTag().ifPresent(tag -> own.add(text(tag, message.attemptId() + "/" + part)));
        if (traceparent != null) {
            settings.traceTag().ifPresent(tag -> own.add(text(tag, traceparent)));
        }
        return own;
    }

    private static OptionalParameter text(int tag, String value) {
        return new OptionalParameter.OctetString((short) tag, value.getBytes(StandardCharsets.US_ASCII));
    }
}
