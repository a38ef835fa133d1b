package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.gateway.TestGateway;
import jakarta.jws.WebService;
import jakarta.xml.ws.Endpoint;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SOAP behind, JSON in front, against a real SOAP stack. */
class SoapServiceTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Orders, version: '1'}
            servers: [{url: /orders/v1}]
            paths:
              /orders/{orderId}:
                get:
                  operationId: getOrder
                  parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: ok, content: {application/json: {}}}}
            """;
    private static final String ROUTE = """
            - route:
                id: orders-getOrder
                from:
                  uri: direct:orders.getOrder
                  steps:
                    - setBody: {expression: {constant: {expression: <none/>}}}
                    - to: {uri: 'xslt-saxon:file:xslt/request.xsl'}
                    - setHeader: {name: Content-Type, expression: {constant: {expression: text/xml; charset=utf-8}}}
                    - setHeader: {name: SOAPAction, expression: {constant: {expression: '"urn:test:orders/GetOrder"'}}}
                    - to: {uri: 'backend:orders/', parameters: {method: POST}}
                    - choice:
                        when:
                          - expression: {simple: {expression: '${header.CamelHttpResponseCode} == 200'}}
                            steps:
                              - to: {uri: 'xslt-saxon:file:xslt/response.xsl'}
                              - setHeader: {name: Content-Type, expression: {constant: {expression: application/json}}}
                        otherwise:
                          steps:
                            - setVariable:
                                name: reason
                                expression: {xpath: {expression: 'string(//faultstring)', resultQName: STRING}}
                            - to: {uri: 'problem:not-found', parameters: {detail: '${variable.reason}'}}
            """;
    private static final String REQUEST = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:o="urn:test:orders">
              <xsl:param name="orderId" required="yes"/>
              <xsl:template match="/">
                <s:Envelope><s:Body><o:getOrder><id><xsl:value-of select="$orderId"/></id></o:getOrder></s:Body></s:Envelope>
              </xsl:template>
            </xsl:stylesheet>
            """;
    private static final String RESPONSE = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns="http://www.w3.org/2005/xpath-functions">
              <xsl:output method="text"/>
              <xsl:template match="/">
                <xsl:variable name="json">
                  <map>
                    <string key="id"><xsl:value-of select="//order/id"/></string>
                    <number key="total"><xsl:value-of select="//order/total"/></number>
                    <array key="skus"><xsl:for-each select="//order/lines"><string><xsl:value-of select="@sku"/></string></xsl:for-each></array>
                  </map>
                </xsl:variable>
                <xsl:sequence select="xml-to-json($json)"/>
              </xsl:template>
            </xsl:stylesheet>
            """;

    @TempDir
    static Path folder;

    static Endpoint service;
    static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port + "/orders";
        service = Endpoint.publish(address, new Orders());
        write(folder, "openapi/orders.openapi.yaml", CONTRACT);
        write(folder, "routes/orders.camel.yaml", ROUTE);
        write(folder, "xslt/request.xsl", REQUEST);
        write(folder, "xslt/response.xsl", RESPONSE);
        gateway = TestGateway.start(folder, Map.of("serai.backend.orders.url", address));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.stop();
        org.apache.cxf.BusFactory.getDefaultBus().shutdown(true);
    }

    @Test
    void answersAnOrderAsJson() {
        HttpResponse<String> answer = gateway.get("/orders/v1/orders/4711");

        assertThat(answer.body()).isEqualTo("{\"id\":\"4711\",\"total\":19.9,\"skus\":[\"A-1\"]}");
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    }

    @Test
    void answersAFaultAsAProblem() {
        HttpResponse<String> answer = gateway.get("/orders/v1/orders/0");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("/problems/not-found")
                .contains("no order 0")
                .doesNotContainIgnoringCase("soap");
    }

    @Test
    void escapesWhatAClientPutsIntoAnId() {
        assertThat(gateway.get("/orders/v1/orders/%3C%2Fid%3E%3Cx%3E").statusCode())
                .isEqualTo(400);
        assertThat(gateway.get("/orders/v1/orders/a%26b%3C").body()).contains("\"id\":\"a&b<\"");
    }

    /** The implementation behind the port. */
    @WebService(targetNamespace = OrderPort.NAMESPACE, endpointInterface = "io.serai.soap.OrderPort")
    public static final class Orders implements OrderPort {
        @Override
        public Order getOrder(String id) throws OrderMissing {
            if (id.equals("0")) {
                throw new OrderMissing(id);
            }
            Order order = new Order();
            order.id = id;
            order.total = new BigDecimal("19.90");
            Line line = new Line();
            line.sku = "A-1";
            line.quantity = 2;
            order.lines = List.of(line);
            return order;
        }
    }
}
