package io.serai.soap;

import io.serai.backend.WssSettings;
import io.serai.mapping.XmlOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The Security block of a call: how long it is good, and the credentials of a backend as a UsernameToken (WSS 1.0). */
final class WsSecurity implements HeaderBlock {
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String START = "<wsse:Security xmlns:wsse=\"" + OASIS + "wssecurity-secext-1.0.xsd\""
            + " xmlns:wsu=\"" + OASIS + "wssecurity-utility-1.0.xsd\"";
    private static final String PASSWORD = "<wsse:Password Type=\"" + OASIS + "username-token-profile-1.0#Password";
    private static final String NONCE =
            "<wsse:Nonce EncodingType=\"" + OASIS + "soap-message-security-1.0#Base64Binary\">";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String start;
    private final @Nullable Duration good;
    private final SecurityToken token;
    private final String username;
    private final String password;
    private final String backend;

    /**
     * For the calls of a backend.
     *
     * @throws IllegalArgumentException when XML cannot hold the credentials
     */
    WsSecurity(SecurityToken token, WssSettings settings, String backend) {
        this.token = token;
        this.backend = backend;
        this.start = START + (settings.mustUnderstand() ? " soapenv:mustUnderstand=\"1\">" : ">");
        this.good = settings.timestamp().orElse(null);
        this.username = settings.username().orElse("");
        this.password = settings.password().orElse("");
        if (!new XmlOutput().text(username) || !new XmlOutput().text(password)) {
            throw new IllegalArgumentException(
                    "the credentials of backend '" + backend + "' have a character that XML does not know");
        }
    }

    @Override
    public void write(XmlOutput xml) {
        if (username.isEmpty() || password.isEmpty()) {
            // Told when the workspace is loaded, but for steps whose operation is chosen at run time.
            throw new IllegalStateException("backend '" + backend + "' has no credentials; expected the settings "
                    + "serai.backend." + backend + ".wss.username and wss.password");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        xml.raw(start);
        if (good != null) {
            xml.raw("<wsu:Timestamp wsu:Id=\"TS-1\"><wsu:Created>" + now + "</wsu:Created><wsu:Expires>"
                    + now.plus(good) + "</wsu:Expires></wsu:Timestamp>");
        }
        xml.raw("<wsse:UsernameToken wsu:Id=\"UT-1\"><wsse:Username>");
        xml.text(username);
        xml.raw("</wsse:Username>");
        if (token == SecurityToken.TEXT) {
            xml.raw(PASSWORD + "Text\">");
            xml.text(password);
            xml.raw("</wsse:Password>");
        } else {
            digest(now.toString(), xml);
        }
        xml.raw("</wsse:UsernameToken></wsse:Security>");
    }

    private void digest(String created, XmlOutput xml) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        Base64.Encoder base64 = Base64.getEncoder();
        xml.raw(PASSWORD + "Digest\">" + base64.encodeToString(hash(nonce, created)) + "</wsse:Password>");
        xml.raw(NONCE + base64.encodeToString(nonce) + "</wsse:Nonce><wsu:Created>" + created + "</wsu:Created>");
    }

    /** The profile knows no other algorithm. */
    private byte[] hash(byte[] nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return sha1.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
