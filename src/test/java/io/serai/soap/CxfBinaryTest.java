package io.serai.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.activation.DataHandler;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.MTOM;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binary data as parts of messages, in and out, against a real stack. */
class CxfBinaryTest {
    private static final byte[] DATA = new byte[200_000];
    private static final BlockingQueue<Integer> PARTS = new LinkedBlockingQueue<>();

    @TempDir
    static Path folder;

    static ImportedServices services;

    /** A file and the small picture of it. */
    public static class Scan {
        public String name;
        public byte[] icon;
        public DataHandler file;
    }

    /** Gives back what it gets, as parts. */
    @WebService(targetNamespace = "urn:test:scans", serviceName = "ScanService")
    @MTOM
    public static class Scans {
        @WebMethod(action = "urn:test:scans/copy")
        public Scan copy(@WebParam(name = "scan") Scan scan) throws IOException {
            byte[] file = scan.file.getInputStream().readAllBytes();
            scan.name = scan.name + " " + file.length;
            scan.file = new DataHandler(new ByteArrayDataSource(file, "image/png"));
            return scan;
        }
    }

    /** The same with SOAP 1.2. */
    @WebService(targetNamespace = "urn:test:scans", serviceName = "ScanService")
    @BindingType(jakarta.xml.ws.soap.SOAPBinding.SOAP12HTTP_BINDING)
    @MTOM
    public static class TwelveScans extends Scans {}

    /** Notes how many parts messages have beside the envelope. */
    private static final class Counter extends AbstractPhaseInterceptor<Message> {
        private Counter() {
            super(Phase.PRE_PROTOCOL);
        }

        @Override
        public void handleMessage(Message message) {
            PARTS.add(
                    message.getAttachments() == null
                            ? 0
                            : message.getAttachments().size());
        }
    }

    @BeforeAll
    static void start() throws Exception {
        new Random(7).nextBytes(DATA);
        Consumer<EndpointImpl> counted =
                endpoint -> endpoint.getInInterceptors().add(new Counter());
        ImportedServices.Edit mtom =
                contract -> ((ObjectNode) contract.at("/paths/~1copy/post/x-soap")).put("mtom", true);
        services = new ImportedServices(folder)
                .add("plain", new Scans(), counted, contract -> {})
                .add("mtom", new Scans(), counted, mtom)
                .add("twelve", new TwelveScans(), counted, mtom)
                .with("serai.http.max-body", "2MB")
                .start();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    private static void copies(String api, int parts) throws InterruptedException {
        String file = Base64.getEncoder().encodeToString(DATA);
        String scan = "\"icon\":\"AQID\",\"file\":\"" + file + "\"}";

        assertThat(services.gateway()
                        .post("/" + api + "/copy", "application/json", "{\"scan\":{\"name\":\"a\"," + scan + "}")
                        .body())
                .isEqualTo("{\"return\":{\"name\":\"a 200000\"," + scan + "}");
        assertThat(PARTS.take()).isEqualTo(parts);
    }

    @Test
    void readsDataThatIsAPart() throws Exception {
        copies("plain", 0);
    }

    @Test
    void sendsLargeDataAsAPart() throws Exception {
        copies("mtom", 1);
        copies("twelve", 1);
    }
}
