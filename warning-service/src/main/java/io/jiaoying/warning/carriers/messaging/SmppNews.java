package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.carriers.application.TakeReceipt;
import io.jiaoying.warning.carriers.application.TakeTextReply;
import io.jiaoying.warning.carriers.domain.Receipt;
import io.smallrye.mutiny.Uni;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jspecify.annotations.Nullable;

/** What an SMSC delivers: receipts and replies. It is told that we have them only when they are kept. */
final class SmppNews implements MessageReceiverListener {
    private static final Logger LOG = Logger.getLogger(SmppNews.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int ALPHABET = 0x0f;
    private static final Map<Integer, Charset> ALPHABETS = Map.of(
            (int) SMPPConstant.DC_LATIN1, StandardCharsets.ISO_8859_1,
            (int) SMPPConstant.DC_UCS2, StandardCharsets.UTF_16BE);
    /** Appendix B; read by hand because SMSCs disagree about everything in it but these fields. */
    private static final Pattern ID = Pattern.compile("(?i)\\bid:(\\S+)");

    private static final Map<Integer, String> STATES = Map.of(
            1, "ENROUTE", 2, "DELIVRD", 3, "EXPIRED", 4, "DELETED", 5, "UNDELIV", 6, "ACCEPTD", 7, "UNKNOWN", 8,
            "REJECTD");

    private static final Pattern STAT = Pattern.compile("(?i)\\bstat:([A-Z_]+)");
    private static final Pattern ERROR = Pattern.compile("(?i)\\berr:(\\S+)");

    private final String provider;
    private final TakeReceipt receipts;
    private final TakeTextReply replies;

    SmppNews(String provider, TakeReceipt receipts, TakeTextReply replies) {
        this.provider = provider;
        this.receipts = receipts;
        this.replies = replies;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        String text = text(delivered);
        try {
            take(delivered, text).await().atMost(PATIENCE);
        } catch (RuntimeException notKept) {
            LOG.warnf("%s is asked to deliver again: %s", provider, notKept.toString());
            throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private Uni<Void> take(DeliverSm delivered, String text) {
        if (!delivered.isSmscDeliveryReceipt()) {
            return replies.take(delivered.getSourceAddr(), text);
        }
        Optional<String> id = id(delivered, text);
        String stat = find(STAT, text).or(() -> messageState(delivered)).orElse("");
        Optional<Receipt> receipt = Receipt.of(stat, find(ERROR, text).orElse(null));
        if (!Receipt.isKnown(stat)) {
            LOG.infof("%s tells of a state that SMPP does not know: %s", provider, stat);
        }
        return id.isPresent() && receipt.isPresent()
                ? receipts.take(SmppCarrier.carrierId(provider, id.get()), receipt.get())
                : Uni.createFrom().voidItem();
    }

    private static Optional<String> id(DeliverSm delivered, String text) {
        OptionalParameter.@Nullable Receipted_message_id named =
                delivered.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return named == null ? find(ID, text) : Optional.of(named.getValueAsString());
    }

    /** Where the text says nothing (SMPP 3.4, 5.3.2.35). */
    private static Optional<String> messageState(DeliverSm delivered) {
        OptionalParameter.@Nullable Message_state state =
                delivered.getOptionalParameter(OptionalParameter.Message_state.class);
        return Optional.ofNullable(state == null ? null : STATES.get((int) state.getValue()));
    }

    private static Optional<String> find(Pattern field, String text) {
        Matcher matcher = field.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String text(DeliverSm delivered) {
        OptionalParameter.@Nullable Message_payload payload =
                delivered.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] bytes = payload == null ? delivered.getShortMessage() : payload.getValue();
        if (bytes == null) {
            return "";
        }
        int from = delivered.isUdhi() && bytes.length > 0 ? Math.min(bytes.length, 1 + (bytes[0] & 0xff)) : 0;
        Charset charset = ALPHABETS.getOrDefault(delivered.getDataCoding() & ALPHABET, StandardCharsets.US_ASCII);
        return new String(bytes, from, bytes.length - from, charset);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification available) {
        LOG.debug("somebody is reachable again");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
