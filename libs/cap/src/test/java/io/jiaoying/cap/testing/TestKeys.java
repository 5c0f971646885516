package io.jiaoying.cap.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A key and its certificate, made by the JDK's own keytool when a test first asks for them. */
public record TestKeys(PrivateKey key, X509Certificate certificate, Path keystore) {
    public static final String PASSWORD = "a-test-password";
    private static final Map<String, TestKeys> MADE = new ConcurrentHashMap<>();

    public static TestKeys rsa(String name) {
        return made(name, "RSA", "2048", "-0d");
    }

    public static TestKeys ec(String name) {
        return made(name, "EC", "256", "-0d");
    }

    /** Valid for one year, which ended nine years ago. */
    public static TestKeys expired(String name) {
        return made(name, "RSA", "2048", "-3650d");
    }

    public static TestKeys tooShort(String name) {
        return made(name, "RSA", "1024", "-0d");
    }

    private static TestKeys made(String name, String algorithm, String size, String start) {
        return MADE.computeIfAbsent(
                String.join("-", name, algorithm, size, start), unused -> make(name, algorithm, size, start));
    }

    private static TestKeys make(String name, String algorithm, String size, String start) {
        try {
            Path store = Files.createTempDirectory("cap-keys").resolve("signing.p12");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "signing",
                    "-dname",
                    "CN=" + name,
                    "-keyalg",
                    algorithm,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    PASSWORD,
                    "-validity",
                    "365",
                    "-startdate",
                    start));
            command.addAll(algorithm.equals("EC") ? List.of("-groupname", "secp256r1") : List.of("-keysize", size));
            Process keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + command);
            }
            return of(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of a keystore that was made here before. */
    public static TestKeys of(Path store) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return new TestKeys(
                    (PrivateKey) keys.getKey("signing", PASSWORD.toCharArray()),
                    (X509Certificate) keys.getCertificate("signing"),
                    store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate as the PEM file an operator pins. */
    public Path pem() {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return Files.writeString(
                    keystore.resolveSibling("certificate.pem"),
                    "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
