package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.sign.PinnedCertificates;
import io.jiaoying.cap.sign.SignatureOutcome;
import io.jiaoying.cap.sign.SignatureVerifier;
import io.jiaoying.cap.sign.Signer;
import io.jiaoying.service.EmbeddedOnly;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Our signing key and the certificates pinned for others, read once at start. */
@Startup
@ApplicationScoped
public class CapKeys implements EmbeddedOnly {
    private static final String DEMO = "CN=jiaoying-demo";

    private final Optional<Signer> signer;
    private final SignatureVerifier verifier;

    CapKeys(CapSettings settings) {
        try {
            this.signer = signer(settings.signing());
            this.verifier = new SignatureVerifier(new PinnedCertificates(pinned(settings)));
        } catch (GeneralSecurityException invalid) {
            throw new IllegalStateException("a key or certificate of jiaoying.cap cannot be used", invalid);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a key or certificate of jiaoying.cap cannot be read", unreadable);
        }
    }

    public SignatureVerifier verifier() {
        return verifier;
    }

    /** The message signed, or as it is where no key is configured. */
    public byte[] signed(byte[] message) {
        return signer.map(key -> key.sign(message)).orElse(message);
    }

    /** The key that ships with the project is everybody's. */
    @Override
    public List<String> findings() {
        return signer.filter(key ->
                        key.certificate().getSubjectX500Principal().getName().equals(DEMO))
                .map(key -> List.of("CAP messages are signed with the demonstration key"))
                .orElse(List.of());
    }

    private static Optional<Signer> signer(Optional<CapSettings.Signing> signing)
            throws IOException, GeneralSecurityException {
        if (signing.isEmpty()) {
            return Optional.empty();
        }
        char[] password = signing.get().password().toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = open(signing.get().keystore())) {
            keys.load(in, password);
        }
        String alias = signing.get().alias();
        Object key = keys.getKey(alias, password);
        if (!(key instanceof PrivateKey own) || !(keys.getCertificate(alias) instanceof X509Certificate certificate)) {
            throw new GeneralSecurityException("no key with a certificate under the alias " + alias);
        }
        Signer signer = new Signer(own, certificate);
        tryOut(signer);
        return Optional.of(signer);
    }

    /** A key that does not belong to its certificate is found out now; and what the first signature takes long for is loaded. */
    private static void tryOut(Signer signer) throws GeneralSecurityException {
        byte[] signed = signer.sign(("<alert xmlns=\"" + Alert.NAMESPACE + "\"/>").getBytes(StandardCharsets.UTF_8));
        X509Certificate own = signer.certificate();
        SignatureOutcome outcome = new SignatureVerifier(new PinnedCertificates(Map.of("", List.of(own))))
                .verify(signed, "", own.getNotBefore().toInstant());
        if (outcome != SignatureOutcome.VALID) {
            throw new GeneralSecurityException("what is signed with it does not verify: " + outcome.english());
        }
    }

    private static Map<String, List<X509Certificate>> pinned(CapSettings settings)
            throws IOException, GeneralSecurityException {
        Map<String, List<X509Certificate>> pinned = new HashMap<>();
        for (CapSettings.Peer peer : settings.peers().values()) {
            for (String file : peer.certificates().orElse(List.of())) {
                pinned.computeIfAbsent(peer.sender(), unused -> new ArrayList<>())
                        .add(certificate(file));
            }
        }
        return pinned;
    }

    private static X509Certificate certificate(String file) throws IOException, GeneralSecurityException {
        try (InputStream in = open(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** A file of the operator's, or one that ships with the service. */
    private static InputStream open(String place) throws IOException {
        Path file = Path.of(place);
        return Files.isRegularFile(file)
                ? Files.newInputStream(file)
                : Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(place),
                        () -> "there is no file " + place);
    }
}
