package io.serai.soap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.ws.addressing.AddressingProperties;
import org.apache.cxf.ws.addressing.JAXWSAConstants;
import org.apache.cxf.ws.addressing.WSAddressingFeature;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** WS-Security and WS-Addressing against a real stack, which checks tokens, digests, nonces and times itself. */
class CxfSecurityTest {
    private static final String PASSWORD = "pass & <wörd>";

    @TempDir
    static Path folder;

    static ImportedServices services;

    /** The service behind all of them. */
    @WebService(targetNamespace = "urn:test:echo", serviceName = "EchoService")
    public static class Echo {
        static final Map<String, AddressingProperties> SEEN = new ConcurrentHashMap<>();

        @jakarta.annotation.Resource
        private jakarta.xml.ws.WebServiceContext context;

        @WebMethod(action = "urn:test:echo/say")
        public String say(@WebParam(name = "text") String text) {
            Object addressing = context.getMessageContext().get(JAXWSAConstants.ADDRESSING_PROPERTIES_INBOUND);
            if (addressing instanceof AddressingProperties properties) {
                SEEN.put(text, properties);
            }
            return text;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        services = new ImportedServices(folder)
                .add("text", new Echo(), token("PasswordText"), security("usernameToken"))
                .add("digest", new Echo(), token("PasswordDigest"), security("usernameToken-digest"))
                .add("wrong", new Echo(), token("PasswordDigest"), security("usernameToken-digest"))
                .add(
                        "addressed",
                        new Echo(),
                        endpoint -> endpoint.getFeatures().add(required()),
                        contract -> soap(contract).put("addressing", true))
                .with("serai.backend.wrong.wss.username", "gateway")
                .with("serai.backend.wrong.wss.password", "another secret");
        for (String api : Set.of("text", "digest")) {
            services.with("serai.backend." + api + ".wss.username", "gateway")
                    .with("serai.backend." + api + ".wss.password", "{{file:password}}")
                    .with("serai.backend." + api + ".wss.timestamp", "5m");
        }
        services.with("serai.backend.wrong.wss.timestamp", "5m").start();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    private static WSAddressingFeature required() {
        WSAddressingFeature feature = new WSAddressingFeature();
        feature.setAddressingRequired(true);
        return feature;
    }

    private static java.util.function.Consumer<EndpointImpl> token(String type) {
        CallbackHandler passwords = callbacks -> ((WSPasswordCallback) callbacks[0]).setPassword(PASSWORD);
        return endpoint -> endpoint.getInInterceptors()
                .add(new WSS4JInInterceptor(Map.of(
                        "action", "UsernameToken Timestamp",
                        "passwordType", type,
                        "passwordCallbackRef", passwords)));
    }

    private static ObjectNode soap(ObjectNode contract) {
        return (ObjectNode) contract.at("/paths/~1say/post/x-soap");
    }

    private static ImportedServices.Edit security(String token) {
        return contract -> soap(contract).put("security", token);
    }

    private static HttpResponse<String> say(String api, String text) {
        return services.gateway().post("/" + api + "/say", "application/json", "{\"text\":\"" + text + "\"}");
    }

    @Test
    void namesItselfWithATextOrADigest() {
        assertThat(say("text", "a").body()).isEqualTo("{\"return\":\"a\"}");
        assertThat(say("digest", "b").body()).isEqualTo("{\"return\":\"b\"}");
        // The service remembers nonces, and would refuse one that comes again.
        assertThat(say("digest", "c").body()).isEqualTo("{\"return\":\"c\"}");
    }

    @Test
    void makesRefusedCredentialsABadGatewayAndTellsTheOperator() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        HttpResponse<String> problem = say("wrong", "a");
        root.detachAppender(log);

        assertThat(problem.statusCode()).isEqualTo(502);
        assertThat(problem.body()).contains("backend-answer-invalid").doesNotContainIgnoringCase("secur");
        assertThat(log.list)
                .filteredOn(event -> event.getLevel() == Level.ERROR)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("operation wrong.say: the service does not take the credentials of this gateway");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("another secret"));
    }

    @Test
    void saysWhereAMessageGoesAndWhereTheAnswerComes() {
        assertThat(say("addressed", "x").body()).isEqualTo("{\"return\":\"x\"}");

        AddressingProperties seen = Echo.SEEN.get("x");
        assertThat(seen.getAction().getValue()).isEqualTo("urn:test:echo/say");
        assertThat(seen.getTo().getValue()).endsWith("/addressed");
        assertThat(seen.getMessageID().getValue()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(seen.getReplyTo().getAddress().getValue()).endsWith("/addressing/anonymous");
    }
}
