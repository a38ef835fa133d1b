package io.serai.soap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.contract.ContractText;
import io.serai.gateway.TestGateway;
import io.serai.soap.wsdl.WsdlImport;
import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.cxf.jaxws.EndpointImpl;

/** Services of a real SOAP stack, and a gateway in front of them whose contracts are made of the WSDL they tell. */
final class ImportedServices implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final List<Endpoint> services = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private TestGateway gateway;

    ImportedServices(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Changes a contract as people do by hand. */
    interface Edit extends Consumer<ObjectNode> {}

    ImportedServices with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    ImportedServices add(String api, Object implementation) throws Exception {
        return add(api, implementation, endpoint -> {}, contract -> {});
    }

    /** Publishes a service, and imports its WSDL as the API of this name, served below {@code /<api>}. */
    ImportedServices add(String api, Object implementation, Consumer<EndpointImpl> setup, Edit edit) throws Exception {
        String address = "http://127.0.0.1:" + port + "/" + api;
        EndpointImpl endpoint = (EndpointImpl) Endpoint.create(implementation);
        setup.accept(endpoint);
        endpoint.publish(address);
        services.add(endpoint);
        Path wsdl = folder.resolve(api + ".wsdl");
        try (InputStream in = URI.create(address + "?wsdl").toURL().openStream()) {
            Files.write(wsdl, in.readAllBytes());
        }
        WsdlImport.Result result = new WsdlImport(wsdl, new WsdlImport.Options(api, null, null, false, false))
                .run()
                .get(0);
        if (!result.refused().isEmpty()) {
            throw new AssertionError(result.refused());
        }
        ObjectNode contract = result.contract();
        edit.accept(contract);
        TestGateway.write(folder, "openapi/" + api + ".openapi.yaml", ContractText.yaml(contract));
        return with("serai.backend." + api + ".url", result.location()).with("serai.api." + api + ".unrouted", "soap");
    }

    ImportedServices start() throws Exception {
        gateway = TestGateway.start(folder, settings);
        return this;
    }

    TestGateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        services.forEach(Endpoint::stop);
        org.apache.cxf.BusFactory.getDefaultBus().shutdown(true);
    }
}
